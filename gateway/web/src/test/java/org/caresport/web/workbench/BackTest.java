package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @Test
    void leadsToThePageOnWhichSomethingWasDone() {
        assertThat(Back.to("/workbench/worklist?owner=me&state=submitted"))
                .isEqualTo("/workbench/worklist?owner=me&state=submitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/workbench",
                "//elsewhere.example",
                "/workbenchelsewhere",
                "/admin",
                "/workbench/../admin",
                "/workbench?x=\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void leadsNowhereElse(String asked) {
        assertThat(Back.to(asked)).isEqualTo("/workbench");
    }

    @Test
    void tellsWhatBecameOfItOnce() {
        assertThat(Back.with("/workbench?told=done", "told=conflict")).isEqualTo("/workbench?told=conflict");
        assertThat(Back.with("/workbench/worklist?told=bulk&done=1&not=2&owner=me", "told=done"))
                .isEqualTo("/workbench/worklist?owner=me&told=done");
        assertThat(Back.told("<b>")).isEmpty();
    }
}
