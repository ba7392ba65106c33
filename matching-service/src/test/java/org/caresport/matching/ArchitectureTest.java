package org.caresport.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.ServiceInspection;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceInspection {

    private static final String ROOT = "org.caresport.matching.";

    ArchitectureTest() {
        super(House.of("org.caresport.matching")
                .withCore("domain", "rules", "engine")
                .withFeatures("request", "matches", "rulelist", "unmetdemand", "rematch")
                .withDatabaseIn("persistence"));
    }

    @Test
    void theDomainKnowsNoRules() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "domain")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "rules", ROOT + "engine")
                .check(code);
    }
}
