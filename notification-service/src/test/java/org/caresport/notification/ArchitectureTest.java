package org.caresport.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caresport.notification");

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(service);
    }

    @Test
    void theDomainKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("..notification.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.caresport.notification.domain..")
                .check(service);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.caresport.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipients", "requests", "sending", "deliveries", "upkeep"})
    void featuresDoNotKnowEachOther(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.caresport.notification." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.caresport.notification." + feature)
                .check(service);
    }

    @Test
    void onlyTheMailPackageSpeaksSmtp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..", "io.quarkus.qute..")
                .check(service);
    }

    @Test
    void onlyPersistenceSpeaksToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
                .check(service);
    }
}
