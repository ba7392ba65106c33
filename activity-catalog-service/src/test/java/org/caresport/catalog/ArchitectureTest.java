package org.caresport.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {

    private static final String BASE = "org.caresport.catalog";

    static final List<String> features = List.of("activity", "search", "session", "place", "organisation", "broker");

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(service);
    }

    @Test
    void theDomainImportsNothingButJava() {
        classes()
                .that()
                .resideInAPackage(BASE + ".domain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", BASE + ".domain")
                .check(service);
    }

    @ParameterizedTest
    @FieldSource("features")
    void aFeatureIsImportedByNobody(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "." + feature)
                .check(service);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void rowsAreSeenByTheirCollectionsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".persistence")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .check(service);
    }

    @Test
    void resourcesAreNotPublic() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBePublic()
                .check(service);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(service);
    }
}
