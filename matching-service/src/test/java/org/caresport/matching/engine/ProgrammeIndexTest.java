package org.caresport.matching.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;

class ProgrammeIndexTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private final ProgrammeIndex index = new ProgrammeIndex(1000);

    @Test
    void aProgrammeThatMovesIsFoundWhereItIsNow() {
        index.put(Offer.open().id(ID).of("GM0294").at(Person.HOME).programme());
        index.put(Offer.open().id(ID).of("GM0294").at(new Location(52.2, 6.3)).programme());

        assertThat(near(5)).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void aProgrammeThatChangesMunicipalityLeavesTheOldOne() {
        index.put(Offer.open().id(ID).programme());
        index.put(Offer.open().id(ID).of("GM0294").at(new Location(52.2, 6.3)).programme());

        assertThat(near(5)).isEmpty();
    }

    @Test
    void aRemovedProgrammeIsGone() {
        index.put(Offer.open().id(ID).programme());

        index.remove(UUID.fromString(ID));

        assertThat(near(5)).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void aFullIndexRefusesMoreButKeepsChangingWhatItHolds() {
        var small = new ProgrammeIndex(1);
        small.put(Offer.open().id(ID).programme());

        small.put(Offer.open().id(ID).status("closed").programme());

        assertThatThrownBy(() -> small.put(Offer.open().programme()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("limit of 1");
    }

    @Test
    void theGridFindsExactlyWhatIsWithinReach() {
        var random = new Random(42);
        List<Programme> all = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            var place = new Location(51.7 + random.nextDouble() * 0.5, 5.9 + random.nextDouble() * 0.8);
            all.add(Offer.open().of("GM0294").at(place).programme());
        }
        all.forEach(index::put);

        for (double reach : new double[] {0, 1, 5, 12, 25, 200}) {
            assertThat(near(reach))
                    .as("within %s km", reach)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> Person.HOME.kilometresTo(
                                            requireNonNull(one.place().location()))
                                    <= reach)
                            .toList());
        }
    }

    @Test
    void theFlatEarthIsGoodEnoughForDoetinchemToZutphen() {
        // 51.9650 N 6.2890 E to 52.1400 N 6.1950 E: 20.493 km on the great circle of a sphere of 6371 km
        assertThat(Person.HOME.kilometresTo(new Location(52.14, 6.195))).isBetween(20.45, 20.52);
    }

    private List<Programme> near(double kilometres) {
        var found = new ArrayList<Programme>();
        index.near("GM0222", Person.HOME, kilometres, (programme, distance) -> found.add(programme));
        return found;
    }
}
