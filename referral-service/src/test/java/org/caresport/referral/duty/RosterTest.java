package org.caresport.referral.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.DirectoryEntry.Absence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID BRAM = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final UUID CARLA = UUID.fromString("00000000-0000-4000-8000-00000000000c");

    private Roster roster = new Roster(List.of());
    private final Map<UUID, DirectoryEntry> directory = new HashMap<>();

    @BeforeEach
    void annaHas7001AndCarlaStandsIn() {
        tell(ANNA, "GM0222", List.of("7001"), false, null);
        tell(BRAM, "GM0222", List.of("7008"), false, null);
        tell(CARLA, "GM0222", List.of(), true, null);
    }

    @Test
    void aNeighbourhoodHasItsOwnBroker() {
        assertThat(onDuty("7001")).contains(ANNA);
        assertThat(onDuty("7008")).contains(BRAM);
    }

    @Test
    void whereTheAreaIsNobodysOrNotKnownTheFallbackOfTheMunicipalityStandsIn() {
        assertThat(onDuty("7009")).contains(CARLA);
        assertThat(onDuty(null)).contains(CARLA);
        assertThat(roster.onDuty("GM0150", "7411", DAY)).isEmpty();
    }

    @Test
    void whoeverIsAwayIsCoveredFromTheFirstDayToTheLast() {
        tell(ANNA, "GM0222", List.of("7001"), false, BRAM);

        assertThat(roster.onDuty("GM0222", "7001", LocalDate.of(2026, 11, 30)))
                .map(DirectoryEntry::id)
                .contains(ANNA);
        assertThat(roster.onDuty("GM0222", "7001", LocalDate.of(2026, 12, 1)))
                .map(DirectoryEntry::id)
                .contains(BRAM);
        assertThat(roster.onDuty("GM0222", "7001", LocalDate.of(2026, 12, 3)))
                .map(DirectoryEntry::id)
                .contains(BRAM);
        assertThat(roster.onDuty("GM0222", "7001", LocalDate.of(2026, 12, 4)))
                .map(DirectoryEntry::id)
                .contains(ANNA);
    }

    @Test
    void aCoverThatIsAwayIsCoveredToo() {
        tell(ANNA, "GM0222", List.of("7001"), false, BRAM);
        tell(BRAM, "GM0222", List.of("7008"), false, CARLA);

        assertThat(onDuty("7001")).contains(CARLA);
    }

    @Test
    void whenEverybodyIsAwayOrTheCoverIsGoneItIsTheAreasOwn() {
        tell(ANNA, "GM0222", List.of("7001"), false, BRAM);
        tell(BRAM, "GM0222", List.of("7008"), false, ANNA);
        assertThat(onDuty("7001")).contains(ANNA);

        leaves(BRAM);
        assertThat(onDuty("7001")).contains(ANNA);
    }

    @Test
    void whoLeavesIsNotAskedAnyMore() {
        leaves(ANNA);

        assertThat(onDuty("7001")).contains(CARLA);
    }

    @Test
    void anAccountIsFoundInItsMunicipality() {
        assertThat(roster.withLogin("GM0222", login(ANNA)))
                .map(DirectoryEntry::id)
                .contains(ANNA);
        assertThat(roster.withLogin("GM0150", login(ANNA))).isEmpty();
    }

    private Optional<UUID> onDuty(@Nullable String area) {
        return roster.onDuty("GM0222", area, DAY).map(DirectoryEntry::id);
    }

    private static String login(UUID broker) {
        return broker.toString().replace("8000", "9000");
    }

    private void tell(UUID id, String municipality, List<String> postcodes, boolean fallback, @Nullable UUID cover) {
        var absence = Optional.ofNullable(cover)
                .map(by -> new Absence(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), by));
        directory.put(
                id,
                new DirectoryEntry(
                        id, Optional.of(login(id)), "Somebody", null, municipality, postcodes, fallback, absence));
        roster = new Roster(List.copyOf(directory.values()));
    }

    private void leaves(UUID id) {
        directory.remove(id);
        roster = new Roster(List.copyOf(directory.values()));
    }
}
