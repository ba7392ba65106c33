package org.caresport.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.caresport.kit.testing.access.Endpoint;
import org.caresport.kit.testing.house.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final House HOUSE = House.of("org.caresport.notification")
            .withCore("domain")
            .withFeatures("recipients", "requests", "sending", "deliveries", "upkeep")
            .withDatabaseIn("persistence")
            .withReadByFrameworks("mail");

    private static final JavaClasses SERVICE = HOUSE.code();

    static Stream<ArchRule> rules() {
        return HOUSE.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesOfTheHouseHold(ArchRule rule) {
        rule.check(SERVICE);
    }

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(SERVICE);
    }

    @Test
    void onlyTheMailPackageSpeaksSmtp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..", "io.quarkus.qute..")
                .check(SERVICE);
    }

    @Test
    void onlyPersistenceSpeaksToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..notification.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
                .check(SERVICE);
    }
}
