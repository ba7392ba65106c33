package org.caresport.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.ServiceInspection;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceInspection {

    private static final String BASE = "org.caresport.catalog";

    ArchitectureTest() {
        super(House.of(BASE)
                .withCore("domain")
                .withFeatures("activity", "search", "session", "place", "organisation", "broker")
                .withDatabaseIn("persistence", "search", "session")
                .withReadByFrameworks("entry"));
    }

    @Test
    void rowsAreSeenByTheirCollectionsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".persistence")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .check(code);
    }
}
