package org.caresport.catalog.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.caresport.kit.json.Codes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    static List<Class<? extends Enum<?>>> vocabularies() {
        return List.of(
                OrganisationKind.class,
                ActivityKind.class,
                StatusCode.class,
                Audience.class,
                Intensity.class,
                Impact.class,
                Competence.class,
                Accessibility.class,
                GenderRestriction.class,
                SocialForm.class);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void aCodeInJsonIsTheCodeInAQuery(Class<? extends Enum<?>> vocabulary) {
        for (var value : vocabulary.getEnumConstants()) {
            assertThat(new ObjectMapper().convertValue(value, String.class)).isEqualTo(Codes.of(value));
        }
    }
}
