package org.caresport.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caresport.gateway");

    @Test
    void theGatewayHasNoDatabaseAndNoBroker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.caresport.kit..")
                        .and(not(resideInAnyPackage("org.caresport.kit.production..", "org.caresport.kit.log"))))
                .check(gateway);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.caresport.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(gateway);
    }

    @Test
    void onlyTheDoorKnowsTheOrderOfThings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..door..")
                .check(gateway);
    }

    @Test
    void onlyTheTokenPackageDecidesWhoComesIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..token..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "io.quarkus.security..")
                .check(gateway);
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
                .check(gateway);
    }
}
