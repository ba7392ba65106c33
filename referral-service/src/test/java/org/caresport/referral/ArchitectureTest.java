package org.caresport.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String[] FEATURES = {
        "..referral.triage..",
        "..referral.guidance..",
        "..referral.worklist..",
        "..referral.participation..",
        "..referral.progress..",
        "..referral.fhir..",
        "..referral.accesslog..",
        "..referral.identity..",
        "..referral.contact.."
    };

    /** Lowest first. */
    private static final List<String> ROOMS =
            List.of("model", "http", "kept", "examination", "filing", "reception", "search", "conformance");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caresport.referral");

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(SERVICE);
    }

    @Test
    void theDomainKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("..referral.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.caresport.referral.domain..")
                .check(SERVICE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.caresport.referral.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void theRoomsOfFhirKnowOnlyThoseBelowThem() {
        var fhir = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.caresport.referral.fhir..");
        for (var room : ROOMS) {
            fhir = fhir.layer(room).definedBy("org.caresport.referral.fhir." + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            var above = ROOMS.subList(i + 1, ROOMS.size());
            fhir = above.isEmpty()
                    ? fhir.whereLayer(ROOMS.get(i)).mayNotBeAccessedByAnyLayer()
                    : fhir.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
        }
        fhir.check(SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "triage",
                "guidance",
                "worklist",
                "participation",
                "progress",
                "fhir",
                "accesslog",
                "identity",
                "contact"
            })
    void featuresDoNotKnowEachOther(String feature) {
        noClasses()
                .that()
                .resideInAPackage("..referral." + feature + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.<JavaClass>and(
                        JavaClass.Predicates.resideInAnyPackage(FEATURES),
                        DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("..referral." + feature + ".."))))
                .check(SERVICE);
    }

    @Test
    void nothingThatServesRequestsIsPublic() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(SERVICE);
    }

    @Test
    void rowsStayInPersistence() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..referral.persistence..")
                .check(SERVICE);
    }
}
