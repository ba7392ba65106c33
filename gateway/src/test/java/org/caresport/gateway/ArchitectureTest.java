package org.caresport.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.caresport.kit.testing.house.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final House HOUSE = House.of("org.caresport.gateway").withReadByFrameworks("guide");

    private static final JavaClasses GATEWAY = HOUSE.code();

    static Stream<ArchRule> rules() {
        return HOUSE.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesOfTheHouseHold(ArchRule rule) {
        rule.check(GATEWAY);
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
                .check(GATEWAY);
    }

    @Test
    void onlyTheDoorKnowsTheOrderOfThings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..door..")
                .check(GATEWAY);
    }

    @Test
    void onlyTheTokenPackageDecidesWhoComesIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..token..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "io.quarkus.security..")
                .check(GATEWAY);
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
                .check(GATEWAY);
    }
}
