package org.caresport.web.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-08");
    private static final UUID GROUP = UUID.randomUUID();

    @Test
    void aSessionThatWasIsOpenUntilItIsToldWhoCame() {
        var told = person("2026-12-01T09:00:00Z", held("2026-12-03", "present"));
        var untold = person("2026-12-01T09:00:00Z", held("2026-12-03", null));

        assertThat(around(told, untold)).singleElement().satisfies(meeting -> {
            assertThat(meeting.people()).isEqualTo(2);
            assertThat(meeting.open()).isEqualTo(1);
        });
    }

    @Test
    void aSessionBeforeSomebodysFirstIsNotAskedOfThem() {
        assertThat(around(person("2026-12-10T09:00:00Z", held("2026-12-03", null))))
                .isEmpty();
    }

    @Test
    void whoComesNextIsCountedByTheProgramme() {
        var programme = new ProgrammesApi.Programme(
                GROUP,
                "Wandelen",
                "published",
                new ProgrammesApi.Place("Hal", "Wehl"),
                10,
                8,
                new ProgrammesApi.WaitingList(false, 0),
                List.of(new ProgrammesApi.Session(
                        Instant.parse("2026-12-10T09:00:00Z"), Instant.parse("2026-12-10T10:00:00Z"))),
                List.of(),
                null,
                null);

        var meetings = Meeting.around(
                TODAY, 7, List.of(person("2026-12-10T09:00:00Z"), person("2026-12-10T09:00:00Z")), List.of(programme));

        assertThat(meetings)
                .containsExactly(new Meeting(GROUP, "Wandelen", LocalDate.parse("2026-12-10"), "10:00–11:00", 2, 0));
    }

    private static List<Meeting> around(ClubApi.Participant... people) {
        return Meeting.around(TODAY, 7, List.of(people), List.of());
    }

    private static ClubApi.HeldOn held(String on, @Nullable String presence) {
        return new ClubApi.HeldOn(LocalDate.parse(on), presence, null);
    }

    private static ClubApi.Participant person(String first, ClubApi.HeldOn... sessions) {
        return new ClubApi.Participant(
                UUID.randomUUID(),
                "enrolled",
                true,
                false,
                new ClubApi.Activity(GROUP, "Wandelen"),
                new ClubApi.Person("Jan", null, null),
                List.of(),
                List.of(),
                null,
                null,
                new ClubApi.Moment(Instant.parse(first), Instant.parse(first)),
                false,
                null,
                List.of(sessions),
                null,
                List.of("attendance"));
    }
}
