package org.caresport.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.catalog.domain.ActivityStatus.Move.ARCHIVE;
import static org.caresport.catalog.domain.ActivityStatus.Move.CLOSE;
import static org.caresport.catalog.domain.ActivityStatus.Move.PAUSE;
import static org.caresport.catalog.domain.ActivityStatus.Move.PUBLISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caresport.catalog.domain.ActivityStatus.Move;
import org.junit.jupiter.api.Test;

class ActivityStatusTest {

    private static final Map<String, Map<Move, String>> LEGAL = Map.of(
            "draft", Map.of(PUBLISH, "published", ARCHIVE, "archived"),
            "published", Map.of(PAUSE, "paused", CLOSE, "closed", ARCHIVE, "archived"),
            "paused", Map.of(PUBLISH, "published", CLOSE, "closed", ARCHIVE, "archived"),
            "closed", Map.of(ARCHIVE, "archived"),
            "archived", Map.of());

    @Test
    void everyMoveIsEitherLegalOrRefusedByName() {
        List<String> wrong = new ArrayList<>();
        LEGAL.forEach((from, moves) -> {
            for (var move : Move.values()) {
                var outcome = outcome(ActivityStatus.of(from), move);
                if (!outcome.equals(moves.getOrDefault(move, "refused"))) {
                    wrong.add(from + " " + move + " -> " + outcome);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void aRefusalSaysWhy() {
        assertThatThrownBy(() -> ActivityStatus.of("closed").after(PAUSE))
                .isInstanceOf(MoveNotAllowed.class)
                .hasMessage("an activity that is closed cannot be paused");
    }

    @Test
    void theWorldHearsOfWhatIsPublishedPausedOrClosed() {
        assertThat(LEGAL.keySet().stream()
                        .filter(code -> ActivityStatus.of(code).isPublic()))
                .containsExactlyInAnyOrder("published", "paused", "closed");
    }

    private static String outcome(ActivityStatus status, Move move) {
        try {
            return status.after(move).code();
        } catch (MoveNotAllowed e) {
            return "refused";
        }
    }
}
