package org.caresport.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "org.caresport.matching.";
    private static final String[] FEATURES = {"request", "matches", "rulelist", "unmetdemand"};

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caresport.matching");

    @ParameterizedTest
    @ValueSource(strings = {"domain", "rules", "engine"})
    void theCoreKnowsOnlyJavaAndItself(String core) {
        classes()
                .that()
                .resideInAPackage(ROOT + core)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "domain", ROOT + "rules", ROOT + "engine")
                .check(service);
    }

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(service);
    }

    @Test
    void theDomainKnowsNoRules() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "domain")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "rules", ROOT + "engine")
                .check(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "matches", "rulelist", "unmetdemand"})
    void featuresDoNotImportEachOther(String feature) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(FEATURES)
                        .filter(other -> !other.equals(feature))
                        .map(ROOT::concat)
                        .toArray(String[]::new))
                .check(service);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(service);
    }
}
