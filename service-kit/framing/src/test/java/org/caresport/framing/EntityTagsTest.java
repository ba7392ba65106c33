package org.caresport.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "W/\"7\"",
                "\"6\", W/\"7\"",
                "\"6\",\"7\",\"8\"",
                " , \"6\" ,, W/\"7\" , ",
                "\"a,b\", \"7\"",
                "*",
                " * "
            })
    void oneOfAListIsNamedWeakOrStrong(String header) {
        assertThat(EntityTags.read(header).orElseThrow().name("7")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "\"7,8\"", "W/\"\"", "\"*\"", "\"W/7\""})
    void whatIsNotInTheListIsNotNamed(String header) {
        assertThat(EntityTags.read(header).orElseThrow().name("7")).isFalse();
    }

    @Test
    void aCommaInATagSeparatesNothing() {
        assertThat(EntityTags.read("W/\"a,7\"").orElseThrow().name("a,7")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "7",
                "w/\"7\"",
                "W/ \"7\"",
                "\"7",
                "7\"",
                "\"6\" \"7\"",
                "*, \"7\"",
                "\"7\", *",
                "\"a b\""
            })
    void whatIsNoListOfTagsIsNotGuessedAt(String header) {
        assertThat(EntityTags.read(header)).isEmpty();
    }
}
