package org.caresport.catalog;

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

    private static final String BASE = "org.caresport.catalog";

    private static final House HOUSE = House.of(BASE)
            .withCore("domain")
            .withFeatures("activity", "search", "session", "place", "organisation", "broker")
            .withDatabaseIn("persistence", "search", "session")
            .withReadByFrameworks("entry");

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
    void rowsAreSeenByTheirCollectionsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".persistence")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .check(SERVICE);
    }
}
