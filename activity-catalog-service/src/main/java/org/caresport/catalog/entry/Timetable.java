package org.caresport.catalog.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions that follow from an activity's schedule. */
public record Timetable(UUID activity, Schedule schedule) {

    /** More sessions than this make no timetable anyone reads; an end beyond them counts as no end. */
    private static final int MOST = 5_000;

    /**
     * The sessions that are not over at {@code now}: those that start within {@code horizon} of now, or of the first if
     * that is later, and in any case the next {@code atLeast}.
     */
    public List<Session> coming(Instant now, Duration horizon, int atLeast) {
        var sessions = new ArrayList<Session>();
        var until = now.plus(horizon);
        for (var session : (Iterable<Session>) from(now)::iterator) {
            if (sessions.isEmpty() && session.start().isAfter(now)) {
                until = session.start().plus(horizon);
            }
            if (session.start().isAfter(until) && sessions.size() >= atLeast || sessions.size() >= MOST) {
                break;
            }
            sessions.add(session);
        }
        return sessions;
    }

    /** Those that start after {@code from} and have begun by {@code until}. */
    public List<Session> between(Instant from, Instant until) {
        var dayBefore = from.atZone(schedule.zone()).toLocalDate().minusDays(1);
        return Recurrence.times(schedule, dayBefore)
                .map(this::session)
                .filter(session -> session.start().isAfter(from))
                .takeWhile(session -> !session.start().isAfter(until))
                .limit(MOST)
                .toList();
    }

    /** When the last session ends; empty when the schedule has no end. */
    public Optional<Instant> end() {
        var all = Recurrence.times(schedule, schedule.firstOn()).limit(MOST).toList();
        return all.isEmpty() || all.size() == MOST
                ? Optional.empty()
                : Optional.of(session(all.getLast()).end());
    }

    private Stream<Session> from(Instant now) {
        var dayBefore = now.atZone(schedule.zone()).toLocalDate().minusDays(2); // the longest session lasts a day
        return Recurrence.times(schedule, dayBefore)
                .map(this::session)
                .filter(session -> session.end().isAfter(now));
    }

    /** Its id follows from activity and local start, so a session keeps its id when the timetable is made anew. */
    private Session session(LocalDateTime local) {
        var start = local.atZone(schedule.zone()).toInstant();
        var id = UUID.nameUUIDFromBytes((activity + "@" + local).getBytes(StandardCharsets.UTF_8));
        return new Session(id, start, start.plus(Duration.ofMinutes(schedule.durationMinutes())));
    }
}
