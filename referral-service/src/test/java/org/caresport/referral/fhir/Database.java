package org.caresport.referral.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The service's database, looked at from outside. */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Every row of every table, as PostgreSQL writes it. */
    String dump() {
        var dump = new StringBuilder();
        tables().forEach(table -> texts("select t::text from %s t".formatted(table))
                .forEach(row -> dump.append(table).append(' ').append(row).append('\n')));
        return dump.toString();
    }

    /** How many rows each table has, but for what comes and goes by itself. */
    Map<String, String> counts() {
        var counts = new TreeMap<String, String>();
        tables().stream()
                .filter(table -> !List.of("outbox", "inbox", "access_log", "flyway_schema_history")
                        .contains(table))
                .forEach(table -> counts.put(
                        table, texts("select count(*)::text from " + table).getFirst()));
        return counts;
    }

    List<String> texts(String sql, Object... values) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables() {
        return texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by 1");
    }
}
