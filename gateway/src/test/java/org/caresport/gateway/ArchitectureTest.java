package org.caresport.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.HouseInspection;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends HouseInspection {

    ArchitectureTest() {
        super(House.of("org.caresport.gateway").withReadByFrameworks("guide", "portal"));
    }

    @Test
    void theGatewayHasNoDatabaseAndNoBroker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.caresport.kit..")
                        .and(not(resideInAnyPackage("org.caresport.kit.production..", "org.caresport.kit.log"))))
                .check(code);
    }

    @Test
    void onlyTheDoorKnowsTheOrderOfThings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..door..")
                .check(code);
    }

    @Test
    void onlyTheTokenPackageDecidesWhoComesIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..token..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "io.quarkus.security..")
                .check(code);
    }

    @Test
    void aHandlerNeverBlocksTheEventLoop() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FrontDoor")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.CountDownLatch")
                .check(code);
    }
}
