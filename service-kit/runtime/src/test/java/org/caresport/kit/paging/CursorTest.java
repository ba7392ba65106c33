package org.caresport.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.caresport.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorRemembersItsParts() {
        assertThat(Cursor.decode(Cursor.encode("2026-12-01", "", "ü/=+"), 3)).containsExactly("2026-12-01", "", "ü/=+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YQ", "Lg==", "YQBhH2E"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z",
                "x",
                ""
            })
    void aMomentThatNoListCanHoldIsRefused(String moment) {
        assertThatThrownBy(() -> Cursor.instant(moment)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.date(moment.replaceFirst("T.*", ""))).isInstanceOf(Problem.class);
    }

    @Test
    void whatAListHoldsIsReadAgain() {
        assertThat(Cursor.instant("2026-11-25T10:00:00.123456Z")).isEqualTo("2026-11-25T10:00:00.123456Z");
        assertThat(Cursor.date("9999-12-31")).isEqualTo("9999-12-31");
        assertThat(Cursor.uuid("7d7bbf5e-5e8f-4a55-8df9-5f9ee4e9a1c2"))
                .hasToString("7d7bbf5e-5e8f-4a55-8df9-5f9ee4e9a1c2");
        assertThatThrownBy(() -> Cursor.uuid("------------------------------------"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aSliceKnowsWhetherThereIsMore() {
        assertThat(Slice.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Slice<>(List.of(1, 2), "2"));
        assertThat(Slice.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Slice<>(List.of(1, 2), null));
    }
}
