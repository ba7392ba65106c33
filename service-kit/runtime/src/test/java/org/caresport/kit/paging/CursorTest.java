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
    @ValueSource(strings = {"", "%%%", "YQ", "Lg=="})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2)).isInstanceOf(Problem.class);
    }

    @Test
    void aSliceKnowsWhetherThereIsMore() {
        assertThat(Slice.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Slice<>(List.of(1, 2), "2"));
        assertThat(Slice.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Slice<>(List.of(1, 2), null));
    }
}
