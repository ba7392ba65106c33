package org.caresport.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final List<String> entered = new ArrayList<>();
    private final Places places = new Places(10, 2, 3, List.of("/a", "/b", "/c"));

    @Test
    void aRouteTakesWhatIsSharedAndNeverWhatIsAnothers() {
        for (int i = 0; i < 20; i++) {
            enter("/a");
        }

        assertThat(entered).hasSize(6); // two of its own, four shared
        enter("/b");
        enter("/b");
        enter("/c");
        assertThat(entered).endsWith("/b", "/b", "/c");
    }

    @Test
    void theLineHasAnEnd() {
        for (int i = 0; i < 9; i++) {
            assertThat(enter("/a")).isTrue();
        }

        assertThat(enter("/a")).isFalse();
        assertThat(enter("/b")).isTrue();
    }

    @Test
    void whoWaitsComesInTurnAndTheRoutesTakeTurnsToo() {
        for (int i = 0; i < 9; i++) {
            enter("/a");
        }
        for (int i = 0; i < 4; i++) {
            enter("/b");
        }
        assertThat(entered).hasSize(8);

        places.leave("/a");
        places.leave("/a");
        places.leave("/a");
        places.leave("/a");

        assertThat(entered.subList(8, 12)).containsExactlyInAnyOrder("/a", "/b", "/a", "/b");
    }

    @Test
    void allPlacesComeFreeAgain() {
        for (int round = 0; round < 100; round++) {
            entered.clear();
            for (String route : List.of("/a", "/b", "/c", "/a", "/a", "/b", "/a", "/a", "/a")) {
                enter(route);
            }
            assertThat(entered).hasSize(9);
            entered.forEach(places::leave);
        }
    }

    @Test
    void whoLeavesTheLineIsNotCalledAnyMore() {
        for (int i = 0; i < 6; i++) {
            enter("/a");
        }
        Runnable impatient = () -> entered.add("impatient");
        places.enter("/a", impatient);

        assertThat(places.leaveTheLine("/a", impatient)).isTrue();
        places.leave("/a");

        assertThat(entered).hasSize(6).doesNotContain("impatient");
        assertThat(places.leaveTheLine("/a", impatient)).isFalse();
    }

    private boolean enter(String route) {
        return places.enter(route, () -> entered.add(route));
    }
}
