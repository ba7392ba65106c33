package org.caresport.web.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gratis wandelen op dinsdag dichtbij 7001 | q=wandelen&near=7001&within=2&day=tu&free=yes",
                "Gratis, zittend | free=yes&seated=yes",
                "yoga op woensdagavond | q=yoga&day=we",
                "zwemmen in het Engels | q=zwemmen&language=en",
                "walking on Thursday near 7004 AB | q=walking&near=7004&day=th",
                "met veel begeleiding | q=veel&help=yes",
                "Samen op stap | q=Samen+op+stap",
                "sport 2026 in de wijk | q=sport+wijk&near=2026"
            })
    void whatIsAFilterBecomesOne(String typed, String address) {
        assertThat(Sentence.read(new Wishes(Map.of(Wishes.TEXT, typed))).query())
                .isEqualTo(address);
    }

    @Test
    void whatWasHeardIsNotHeardAnew() {
        Wishes heard = Sentence.read(new Wishes(Map.of(Wishes.TEXT, "gratis wandelen op dinsdag bij 7001")));

        assertThat(Sentence.read(heard)).isEqualTo(heard);
    }
}
