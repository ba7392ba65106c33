package org.caresport.referral.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.persistence.Selection.Owned;
import org.caresport.referral.persistence.Selection.Portion;
import org.caresport.referral.standing.Standing;
import org.hibernate.Session;

/**
 * A question about the lines of a worklist, of which nothing that was sent becomes part of the text. Of each municipality, and
 * of each value of what narrows most, an index is read in the list's order and no further than the page goes.
 */
final class LineQuery {

    static final String OPEN = "w.due < date '9999-12-31'";

    /** Stands for the date of what has ended. */
    private static final LocalDate ENDED = LocalDate.of(9999, 12, 31);

    private static final String STAGE = "stage";
    private static final String OWNER = "owner";
    private static final String NEIGHBOURHOOD = "neighbourhood";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** What the caller sees of the lines, and what day it is there. */
    record Sight(List<String> municipalities, List<LocalDate> today, Optional<String> team) {}

    /** Where a page begins: behind that line. */
    record Place(LocalDate due, Instant submitted, UUID id) {}

    /** A line as it was found. */
    record Row(int portion, UUID id, String standing, Instant standingSince, LocalDate due, Instant submittedAt) {

        Place place() {
            return new Place(due, submittedAt, id);
        }
    }

    /** Of which lines, whatever else is asked. */
    LineQuery ofMunicipalities(Sight sight) {
        return add(
                " from unnest(cast(? as text[]), cast(cast(? as text[]) as date[])) as m (municipality, today)",
                sight.municipalities(),
                sight.today());
    }

    /** The team's alone, where the brokers of a municipality are several teams. */
    LineQuery ofTeam(Sight sight) {
        return sight.team()
                .map(team -> add(" and (w.owner_organisation is null or w.owner_organisation = ?)", team))
                .orElse(this);
    }

    LineQuery portion(
            Selection selection,
            Portion portion,
            Sight sight,
            Optional<Instant> standingSinceBefore,
            Optional<Place> after,
            int limit) {
        add("select l.referral_id, l.standing, l.standing_since, l.due, l.submitted_at");
        ofMunicipalities(sight);
        add(" cross join unnest(cast(cast(? as text[]) as boolean[])) as u (urgent)", portion.urgent());
        var driver = driver(selection);
        driver.ifPresent(by -> add(" cross join unnest(cast(? as text[])) as k (key)", by.keys()));
        add(" cross join lateral (select w.referral_id, w.standing, w.standing_since, w.due, w.submitted_at"
                + " from worklist_line w where w.municipality = m.municipality and w.urgent = u.urgent");
        driver.ifPresent(by -> add(" and w." + by.column() + " = k.key"));
        if (selection.isOfOpenOnes()) {
            add(" and " + OPEN);
        }
        portion.overdue().ifPresent(late -> add(late ? " and w.due < m.today" : " and w.due >= m.today"));
        conditions(selection, driver.map(Driver::column).orElse(""));
        standingSinceBefore.ifPresent(moment -> add(" and w.standing_since < ?", moment));
        ofTeam(sight);
        after.ifPresent(this::behind);
        add(" order by w.due, w.submitted_at, w.referral_id limit ?) l", limit);
        return add(" order by l.due, l.submitted_at, l.referral_id limit ?", limit);
    }

    /** Behind the last day there is nothing: said so, PostgreSQL knows how little it is about to read. */
    private void behind(Place place) {
        if (place.due().equals(ENDED)) {
            add(
                    " and w.due = date '9999-12-31' and (w.submitted_at, w.referral_id) > (?, ?)",
                    place.submitted(),
                    place.id());
        } else {
            add(" and (w.due, w.submitted_at, w.referral_id) > (?, ?, ?)", place.due(), place.submitted(), place.id());
        }
    }

    LineQuery add(String part, Object... more) {
        text.append(part);
        values.addAll(Arrays.asList(more));
        return this;
    }

    List<Row> rows(Session database, int portion) {
        return ask(database, rows -> row(portion, rows));
    }

    <T> List<T> ask(Session database, Reading<T> reading) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(text.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    bind(connection, query, i + 1, values.get(i));
                }
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                    return found;
                }
            }
        });
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What narrows most, of what was asked for: there is an index for each. */
    private record Driver(String column, List<String> keys) {}

    private static Optional<Driver> driver(Selection selection) {
        if (!selection.waitingFor().isEmpty()) {
            return Optional.of(new Driver("standing", List.copyOf(Standing.keysOf(selection.waitingFor()))));
        }
        if (!selection.stages().isEmpty()) {
            return Optional.of(new Driver(STAGE, names(selection.stages())));
        }
        if (selection.owned() instanceof Owned.By(var broker)) {
            return Optional.of(new Driver(OWNER, List.of(broker)));
        }
        return selection.neighbourhoods().isEmpty()
                ? Optional.empty()
                : Optional.of(new Driver(NEIGHBOURHOOD, List.copyOf(selection.neighbourhoods())));
    }

    /** But for what narrows most: said twice, the index would not be read in its order. */
    private void conditions(Selection selection, String driver) {
        if (!selection.stages().isEmpty() && !driver.equals(STAGE)) {
            add(" and w.stage = any (cast(? as text[]))", names(selection.stages()));
        }
        switch (selection.owned()) {
            case Owned.ByAnybody() -> {}
            case Owned.ByNobody() -> add(" and w.owner is null");
            case Owned.By(var broker) -> {
                if (!driver.equals(OWNER)) {
                    add(" and w.owner = ?", broker);
                }
            }
        }
        if (!selection.neighbourhoods().isEmpty() && !driver.equals(NEIGHBOURHOOD)) {
            add(" and w.neighbourhood = any (cast(? as text[]))", List.copyOf(selection.neighbourhoods()));
        }
        if (!selection.urgencies().isEmpty()) {
            add(" and w.urgency = any (cast(? as text[]))", names(selection.urgencies()));
        }
        if (!selection.families().isEmpty()) {
            add(" and w.families && cast(? as text[])", List.copyOf(selection.families()));
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static void bind(Connection connection, PreparedStatement query, int place, Object value)
            throws SQLException {
        switch (value) {
            case List<?> list ->
                query.setArray(
                        place,
                        connection.createArrayOf(
                                "text", list.stream().map(Object::toString).toArray(String[]::new)));
            case Instant moment -> query.setObject(place, moment.atOffset(ZoneOffset.UTC));
            default -> query.setObject(place, value);
        }
    }

    private static Row row(int portion, ResultSet row) throws SQLException {
        return new Row(
                portion,
                row.getObject("referral_id", UUID.class),
                row.getString("standing"),
                row.getObject("standing_since", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
