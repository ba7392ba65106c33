package org.caresport.kit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.caresport.kit.testing.house.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house is red on a house in which each is broken once. */
class HouseTest {

    private static final String BASE = "org.caresport.kit.house.crooked";

    private static final House CROOKED =
            House.of(BASE).withCore("core").withFeatures("entry", "exit").withDatabaseIn("persistence");

    private static final JavaClasses CODE = new ClassFileImporter().importPackages(BASE);

    static Stream<ArchRule> rules() {
        return CROOKED.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aCrookedHouseBreaksEach(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(CODE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void eachSaysWhoBreaksIt() {
        var said = rules().map(rule -> rule.evaluate(CODE).getFailureReport().toString())
                .toList();

        assertThat(said)
                .anySatisfy(report -> assertThat(report)
                        .contains(
                                "only the rooms of the database",
                                "OwnSql",
                                "OwnConnection.open",
                                "OwnPool.open",
                                "OwnWork.ask",
                                "OwnChange.make",
                                "OwnQuery.ask"))
                .anySatisfy(report -> assertThat(report).contains("time comes from the clock", "Late", "OwnClock.tick"))
                .anySatisfy(report -> assertThat(report).contains("ends in a word that says nothing", "RowHelper"))
                .anySatisfy(report -> assertThat(report).contains("no package's name", "crooked.util"))
                .anySatisfy(report -> assertThat(report).contains("is not public", "OpenResource"))
                .anySatisfy(report -> assertThat(report).contains("without need", "crooked.clock.Late"))
                .anySatisfy(report -> assertThat(report).contains("core knows only Java", "Knowing"))
                .anySatisfy(report -> assertThat(report).contains("feature entry is seen by nobody", "exit.Peeking"));
    }

    @Test
    void whatIsNamedElsewhereIsPublicByRight() {
        var needless = rules().filter(rule -> rule.getDescription().equals("nothing is public without need"))
                .map(rule -> rule.evaluate(CODE).getFailureReport().toString())
                .toList();

        assertThat(needless).singleElement().asString().doesNotContain("entry.Named");
    }
}
