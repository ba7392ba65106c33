package org.caresport.kit.testing.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house for one module. Each has a name that says what it holds, and a module's test checks them all; what a
 * module says of itself is only which of its packages are what.
 *
 * @param base the module's package
 * @param core those of its packages that know nothing but Java and each other
 * @param features those that nobody else may see, the other features included
 * @param database those that may speak to the database; all others ask them
 * @param read those whose types a framework reads by itself, templates or JSON, so that nobody here needs to name them
 */
public record House(String base, List<String> core, List<String> features, List<String> database, List<String> read) {

    private static final Pattern NO_NAMES =
            Pattern.compile(".*(Util|Utils|Common|Impl|Helper|Manager|Dto|DTO|Service)");
    private static final Pattern NO_PACKAGES = Pattern.compile(".*\\.(util|common|impl|helper|manager|dto)(\\..*)?");

    /** Whoever calls one of them, or what extends it, asks the database; without a connection or a session nobody can. */
    private static final Set<String> DATABASE = Set.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.ResultSet",
            "javax.sql.DataSource",
            "jakarta.persistence.EntityManagerFactory",
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.Query",
            "org.hibernate.SharedSessionContract",
            "io.quarkus.hibernate.orm.panache.Panache");

    private static final String PATH = "jakarta.ws.rs.Path";

    /** A module of that package, of which nothing is known yet. */
    public static House of(String base) {
        return new House(base, List.of(), List.of(), List.of(), List.of());
    }

    public House withCore(String... packages) {
        return new House(base, List.of(packages), features, database, read);
    }

    public House withFeatures(String... packages) {
        return new House(base, core, List.of(packages), database, read);
    }

    public House withDatabaseIn(String... packages) {
        return new House(base, core, features, List.of(packages), read);
    }

    public House withReadByFrameworks(String... packages) {
        return new House(base, core, features, database, List.of(packages));
    }

    /** Its code without that of its tests. */
    public JavaClasses code() {
        return new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/"))
                .importPackages(base);
    }

    /** Every rule; each is described by what it holds. */
    public List<ArchRule> rules() {
        var rules = Stream.of(
                packagesFormNoCycle(),
                timeComesFromTheClock(),
                onlyItsOwnRoomsSpeakToTheDatabase(),
                namesAreOfTheTrade(),
                packagesAreOfTheTrade(),
                whatServesRequestsIsNotPublic(),
                nothingIsPublicWithoutNeed());
        return Stream.of(
                        rules,
                        core.stream().map(this::knowsOnlyJava),
                        features.stream().map(this::isSeenByNobody))
                .flatMap(each -> each)
                .toList();
    }

    private ArchRule packagesFormNoCycle() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule knowsOnlyJava(String room) {
        var known = Stream.concat(
                Stream.of("java..", "org.jspecify..", "org.caresport.kit.code.."),
                core.stream().map(this::in));
        return classes()
                .that()
                .resideInAPackage(in(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .as(room + " knows only Java, how codes are spelled, and the core");
    }

    private ArchRule isSeenByNobody(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(in(feature))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(feature))
                .as("the feature " + feature + " is seen by nobody else");
    }

    /** Whoever asks a clock can be told another time by a test; {@code now()} and a clock of one's own cannot. */
    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks what time it is", House::asksTheTime))
                .as("time comes from the clock that is passed in");
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        return owner.startsWith("java.time.")
                        && call.getName().equals("now")
                        && (parameters.isEmpty() || parameters.getFirst().isEquivalentTo(java.time.ZoneId.class))
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                || owner.equals("java.time.Clock")
                        && call.getName().startsWith("system")
                        && !call.getOrigin().isAnnotatedWith("jakarta.enterprise.inject.Produces");
    }

    private ArchRule onlyItsOwnRoomsSpeakToTheDatabase() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(database.stream().map(this::in).toArray(String[]::new))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "speaks to the database",
                        call -> DATABASE.stream()
                                .anyMatch(type -> call.getTargetOwner().isAssignableTo(type))))
                .orShould()
                .beAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.Entity")
                .as("only the rooms of the database speak to it: " + database);
    }

    private static ArchRule namesAreOfTheTrade() {
        return noClasses()
                .should()
                .haveNameMatching(NO_NAMES.pattern())
                .as("no type's name ends in a word that says nothing");
    }

    private static ArchRule packagesAreOfTheTrade() {
        return noClasses()
                .should(new ArchCondition<>("be in a package whose name says nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean saysNothing =
                                NO_PACKAGES.matcher(type.getPackageName()).matches();
                        events.add(new SimpleConditionEvent(type, saysNothing, type.getName()));
                    }
                })
                .as("no package's name says nothing");
    }

    private static ArchRule whatServesRequestsIsNotPublic() {
        return classes()
                .that()
                .areAnnotatedWith(PATH)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .as("what serves requests is not public");
    }

    /**
     * A public type has a reader in another package; those of a test count. Not asked of what a file names, of what answers
     * refusals, which the server finds, and of exceptions and constants, of whose use the compiler may leave no trace.
     */
    private ArchRule nothingIsPublicWithoutNeed() {
        var withTests = new ClassFileImporter().importPackages(base);
        return noClasses()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(read.stream().map(this::in).toArray(String[]::new))
                .should(new ArchCondition<>("be of use in their own package alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean isOfUseAtHomeAlone = !isFoundOtherwise(type)
                                && withTests.stream()
                                        .filter(one -> isOrStandsIn(one, type))
                                        .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                                        .allMatch(use -> use.getOriginClass()
                                                .getPackageName()
                                                .equals(type.getPackageName()));
                        events.add(new SimpleConditionEvent(
                                type,
                                isOfUseAtHomeAlone,
                                type.getName() + " is public, and nobody elsewhere names it"));
                    }
                })
                .as("nothing is public without need");
    }

    private static boolean isOrStandsIn(JavaClass one, JavaClass type) {
        return one.getName().equals(type.getName()) || one.getName().startsWith(type.getName() + "$");
    }

    private static boolean isFoundOtherwise(JavaClass type) {
        return type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("main")
                                && method.getModifiers().contains(JavaModifier.STATIC))
                || type.getMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith("org.jboss.resteasy.reactive.server.ServerExceptionMapper"))
                || type.getFields().stream()
                        .anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getModifiers().contains(JavaModifier.PUBLIC)
                                && field.getRawType().isEquivalentTo(String.class))
                || type.isAssignableTo(Throwable.class)
                || type.getAllRawInterfaces().stream().anyMatch(one -> isMadeByOthers(one.getName()))
                || type.getAllRawSuperclasses().stream().anyMatch(one -> isMadeByOthers(one.getName()));
    }

    private static boolean isMadeByOthers(String type) {
        return Arrays.asList(
                        "org.caresport.kit.framing.OtherWords",
                        "jakarta.ws.rs.ext.ExceptionMapper",
                        "org.eclipse.microprofile.openapi.OASFilter",
                        "org.eclipse.microprofile.config.spi.ConfigSource",
                        "io.smallrye.config.ConfigSourceInterceptor")
                .contains(type);
    }

    private String in(String room) {
        return base + "." + room + "..";
    }
}
