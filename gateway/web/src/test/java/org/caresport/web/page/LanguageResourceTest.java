package org.caresport.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageResourceTest {

    @Test
    void goesBackToWhereSomebodyWas() {
        assertThat(LanguageResource.home("/workbench/worklist?state=matched"))
                .isEqualTo(URI.create("/workbench/worklist?state=matched"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/a b",
                "javascript:1"
            })
    void goesNowhereElse(String back) {
        assertThat(LanguageResource.home(back)).isEqualTo(URI.create("/"));
    }
}
