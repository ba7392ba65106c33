package org.caresport.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedEnumsTest {

    private static final ObjectMapper STRICT = new ObjectMapper().registerModule(CodedEnums.strict());
    private static final ObjectMapper LENIENT = new ObjectMapper().registerModule(CodedEnums.lenient());

    private enum Way {
        ON_FOOT,
        BICYCLE {
            @Override
            public String toString() {
                return "by bicycle";
            }
        }
    }

    private record Journey(Way way, List<Way> instead, Map<Way, Integer> minutes) {}

    private static final Journey JOURNEY = new Journey(Way.ON_FOOT, List.of(Way.BICYCLE), Map.of(Way.ON_FOOT, 30));

    private static final String WRITTEN = """
            {"way":"on-foot","instead":["bicycle"],"minutes":{"on-foot":30}}""";

    @Test
    void everyEnumIsWrittenAsItsCodeAsValueInListsAndAsName() throws Exception {
        assertThat(STRICT.writeValueAsString(JOURNEY)).isEqualTo(WRITTEN);
        assertThat(LENIENT.writeValueAsString(JOURNEY)).isEqualTo(WRITTEN);
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        assertThat(STRICT.readValue(WRITTEN, Journey.class)).isEqualTo(JOURNEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ON_FOOT\"", "\"On-Foot\"", "\"\"", "0", "[\"on-foot\"]", "{}"})
    void nothingElseIsTakenFromOutside(String sent) {
        assertThatThrownBy(() -> STRICT.readValue(sent, Way.class))
                .isInstanceOfAny(InvalidFormatException.class, MismatchedInputException.class)
                .message()
                .doesNotContain("ON_FOOT");
    }

    @Test
    void anUnknownNameOfAMemberIsRefused() {
        assertThatThrownBy(() -> STRICT.readValue("{\"by-air\": 1}", new TypeReference<Map<Way, Integer>>() {}))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void whatWasStoredBeforeIsStillRead() throws Exception {
        assertThat(LENIENT.readValue("\"ON_FOOT\"", Way.class)).isEqualTo(Way.ON_FOOT);
        assertThat(LENIENT.readValue("{\"BICYCLE\": 1}", new TypeReference<Map<Way, Integer>>() {}))
                .containsKey(Way.BICYCLE);
    }
}
