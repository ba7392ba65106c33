package org.caresport.web.club;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/**
 * A session of a group with people of ours in it.
 *
 * @param people how many are expected, or were
 * @param open of how many it is not told yet whether they came; none before the session
 */
record Meeting(
        UUID activity, String title, LocalDate on, @Nullable String hours, int people, int open) {

    private static final List<String> PLACED = List.of("enrolled", "started", "active");

    private record Key(UUID activity, LocalDate on) {}

    /** Those of the last {@code days} and the next: past ones as the participants tell, coming ones as the programme does. */
    static List<Meeting> around(
            LocalDate today, int days, List<ClubApi.Participant> people, List<ProgrammesApi.Programme> programmes) {
        Map<Key, Meeting> meetings = new HashMap<>();
        for (ClubApi.Participant person : people) {
            for (ClubApi.HeldOn held : person.sessions()) {
                if (!held.on().isBefore(today.minusDays(days)) && concerns(person, held, today)) {
                    add(meetings, person, held.on(), held.presence() == null ? 1 : 0);
                }
            }
        }
        Map<UUID, List<ClubApi.Participant>> groups = new HashMap<>();
        people.stream()
                .filter(person -> PLACED.contains(person.state()))
                .forEach(person -> groups.computeIfAbsent(person.activity().activityId(), id -> new ArrayList<>())
                        .add(person));
        Map<Key, String> hours = new HashMap<>();
        for (ProgrammesApi.Programme programme : programmes) {
            List<ProgrammesApi.Session> sessions = new ArrayList<>(programme.recentSessions());
            sessions.addAll(programme.nextSessions());
            for (ProgrammesApi.Session session : sessions) {
                LocalDate on = When.local(session.start()).toLocalDate();
                Key key = new Key(programme.activityId(), on);
                hours.put(key, hours(session.start(), session.end()));
                if (!on.isBefore(today) && !on.isAfter(today.plusDays(days)) && !meetings.containsKey(key)) {
                    groups.getOrDefault(programme.activityId(), List.of())
                            .forEach(person -> add(meetings, person, on, 0));
                }
            }
        }
        return meetings.entrySet().stream()
                .map(entry -> entry.getValue().at(hours.get(entry.getKey())))
                .sorted(Comparator.comparing(Meeting::on)
                        .thenComparing(meeting -> meeting.hours() == null ? "" : meeting.hours())
                        .thenComparing(Meeting::title))
                .toList();
    }

    /** A session before somebody's first one says nothing of them, unless it is today: then they may be there early. */
    private static boolean concerns(ClubApi.Participant person, ClubApi.HeldOn held, LocalDate today) {
        if (held.on().isAfter(today)) {
            return false;
        }
        ClubApi.Moment first = person.firstSession();
        return held.presence() != null
                || held.on().equals(today)
                || (first != null
                        && !held.on().isBefore(When.local(first.start()).toLocalDate()));
    }

    /** By day, in order. */
    static Map<LocalDate, List<Meeting>> byDay(List<Meeting> meetings) {
        Map<LocalDate, List<Meeting>> days = new TreeMap<>();
        meetings.forEach(meeting ->
                days.computeIfAbsent(meeting.on(), day -> new ArrayList<>()).add(meeting));
        return days;
    }

    private static void add(Map<Key, Meeting> meetings, ClubApi.Participant person, LocalDate on, int open) {
        ClubApi.Activity activity = person.activity();
        meetings.merge(
                new Key(activity.activityId(), on),
                new Meeting(activity.activityId(), activity.title(), on, null, 1, open),
                (one, other) -> new Meeting(
                        one.activity(),
                        one.title(),
                        on,
                        null,
                        one.people() + other.people(),
                        one.open() + other.open()));
    }

    private Meeting at(@Nullable String when) {
        return new Meeting(activity, title, on, when, people, open);
    }

    private static String hours(Instant start, Instant end) {
        return When.time(start) + "–" + When.time(end);
    }
}
