package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/** Lines of the log by who looked, when, on what ground and at whom; what is sent never becomes part of the statement. */
@ApplicationScoped
class AccessLogSearch {

    private static final String LINES = """
            select id, at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles,
                organisation, client, service, request
            from access_log where (municipality = any (?) or owner = nullif(?, ''))""";

    private final DataSource database;

    AccessLogSearch(DataSource database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param patients of whom; empty for whomever
     */
    Slice<AccessEntry> find(
            SearchAccessLog wanted,
            Optional<List<PatientId>> patients,
            Sight sight,
            @Nullable String cursor,
            int limit) {
        var statement = new Statement();
        statement.add("", sight.municipalities());
        statement.add("", sight.organisation());
        patients.ifPresent(some -> statement.add(
                " and patient_id = any (?)",
                some.stream().map(PatientId::toString).toList()));
        statement.addGiven(" and actor = ?", wanted.user());
        statement.addGiven(" and at >= ?", wanted.from());
        statement.addGiven(" and at < ?", wanted.until());
        statement.addGiven(" and basis = any (?)", wanted.purposes());
        statement.addGiven(" and action = any (?)", wanted.actions());
        statement.addGiven(" and outcome = ?", wanted.outcome());
        statement.addGiven(" and client = ?", wanted.system());
        if (cursor != null) {
            var last = Cursor.decode(cursor, 2);
            statement.add(" and (at, id) < (?", Cursor.instant(last.getFirst()));
            statement.add(", ?)", number(last.getLast()));
        }
        statement.add(" order by at desc, id desc limit ?", limit + 1);
        return statement.ask(database, limit);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            throw Cursor.invalid();
        }
    }

    private static final class Statement {

        private final StringBuilder sql = new StringBuilder(LINES);
        private final List<Object> values = new ArrayList<>();

        void addGiven(String condition, @Nullable Object value) {
            if (value != null) {
                add(condition, value);
            }
        }

        void add(String condition, Object value) {
            sql.append(condition);
            values.add(value);
        }

        Slice<AccessEntry> ask(DataSource database, int limit) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(sql.toString())) {
                for (int place = 0; place < values.size(); place++) {
                    set(connection, query, place + 1, values.get(place));
                }
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<AccessEntries.Numbered>();
                    while (rows.next()) {
                        found.add(new AccessEntries.Numbered(rows.getLong("id"), AccessEntries.read(rows)));
                    }
                    return Slice.of(
                                    found,
                                    limit,
                                    last -> Cursor.encode(last.entry().at().toString(), Long.toString(last.number())))
                            .map(AccessEntries.Numbered::entry);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the access log cannot be searched", e);
            }
        }

        private static void set(Connection connection, PreparedStatement query, int place, Object value)
                throws SQLException {
            switch (value) {
                case Collection<?> some -> query.setArray(place, connection.createArrayOf("text", some.toArray()));
                case Instant moment -> query.setObject(place, moment.atOffset(ZoneOffset.UTC));
                default -> query.setObject(place, value);
            }
        }
    }
}
