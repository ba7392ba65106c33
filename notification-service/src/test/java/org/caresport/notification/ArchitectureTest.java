package org.caresport.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.ServiceInspection;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceInspection {

    ArchitectureTest() {
        super(House.of("org.caresport.notification")
                .withCore("domain")
                .withFeatures("recipients", "requests", "sending", "deliveries", "upkeep")
                .withDatabaseIn("persistence")
                .withReadByFrameworks("mail"));
    }

    @Test
    void onlyTheMailPackageSpeaksSmtp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..", "io.quarkus.qute..")
                .check(code);
    }

    @Test
    void onlyPersistenceSpeaksToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
                .check(code);
    }
}
