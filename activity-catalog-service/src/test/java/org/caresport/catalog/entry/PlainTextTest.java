package org.caresport.catalog.entry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Texts(
            @PlainText String line, @PlainText(lines = true) String lines) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wandelen & koffie",
                "Yoga < 65 jaar",
                "Café de Zon – \"samen\" bewegen, 50% korting; 'n uur",
                "Bewegen 👩‍🦽",
                "يوغا",
            })
    void whatPeopleWriteIsPlain(String text) {
        assertThat(VALIDATOR.validate(new Texts(text, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Yoga</b>",
                "<script>alert(1)</script>",
                "<!-- -->",
                "a&#60;b",
                "&lt;i&gt;",
                "bell\u0007",
                "tab\there",
                "\u202Eega",
                "zero\u200Bwidth",
                "\uFEFFbom",
                "private\uE000",
            })
    void markupAndWhatCannotBeSeenIsRefused(String text) {
        assertThat(VALIDATOR.validate(new Texts(text, text))).hasSize(2);
    }

    @Test
    void onlyADescriptionHasLines() {
        assertThat(VALIDATOR.validate(new Texts("a\nb", "a\nb")))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("line");
    }
}
