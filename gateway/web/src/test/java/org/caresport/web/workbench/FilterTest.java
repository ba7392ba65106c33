package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void standsInTheAddressAsItWasAsked() {
        Filter filter = filter("state=submitted", "state=accepted", "owner=me", "neighbourhood=7007");

        assertThat(filter.address())
                .isEqualTo("/workbench/worklist?owner=me&state=submitted&state=accepted&neighbourhood=7007");
        assertThat(filter.query(40, null)).containsEntry("state", List.of("submitted", "accepted"));
    }

    @Test
    void leavesOutWhatIsNone() {
        Filter filter = filter("state=bogus", "owner=<script>", "urgency=soon", "cursor=x", "limit=9999");

        assertThat(filter.isEmpty()).isTrue();
        assertThat(filter.address()).isEqualTo("/workbench/worklist");
        assertThat(filter.query(40, null)).containsOnlyKeys("limit");
    }

    @Test
    void saysWhichNeighbourhoodIsNone() {
        assertThat(filter("neighbourhood=70").neighbourhoodAtFault()).isEqualTo("70");
        assertThat(filter("neighbourhood=7007").neighbourhoodAtFault()).isEmpty();
        assertThat(filter("neighbourhood=").neighbourhoodAtFault()).isEmpty();
    }

    @Test
    void asksForEverythingThatIsNotRoutine() {
        assertThat(filter("urgency=any").query(40, null)).containsEntry("urgency", List.of("urgent", "asap", "stat"));
    }

    @Test
    void findsWhereTheNextPageBegins() {
        assertThat(Filter.cursor("/v1/referrals?limit=2&cursor=Mh8y%3D")).isEqualTo("Mh8y=");
        assertThat(Filter.cursor(null)).isEmpty();
        assertThat(filter("owner=me").at("Mh8y=")).isEqualTo("/workbench/worklist?owner=me&cursor=Mh8y%3D");
    }

    private static Filter filter(String... asked) {
        var query = new MultivaluedHashMap<String, String>();
        for (String one : asked) {
            String[] parts = one.split("=", 2);
            query.add(parts[0], parts[1]);
        }
        return Filter.of(query);
    }
}
