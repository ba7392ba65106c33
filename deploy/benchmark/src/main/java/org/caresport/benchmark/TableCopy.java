package org.caresport.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A copy of one of the referral service's tables in a schema of our own, with its indexes and checks, and real rows to
 * put into it. What must be unique is made new for each insert; everything else is as the platform wrote it.
 */
final class TableCopy {

    private static final String COLUMNS = """
            select column_name, udt_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
            order by ordinal_position""";

    private static final String UNIQUE = """
            select distinct a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = ('public.' || quote_ident(?))::regclass and i.indisunique""";

    private final String table;
    private final int rowsPerReferral;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> samples;

    private TableCopy(String table, int rowsPerReferral, List<Column> columns, List<List<@Nullable Object>> samples) {
        this.table = table;
        this.rowsPerReferral = rowsPerReferral;
        this.columns = columns;
        this.samples = samples;
    }

    private record Column(String name, String type, boolean isUnique) {}

    static TableCopy of(ServiceDatabase database, String schema, String table, int rowsPerReferral)
            throws SQLException {
        database.execute("create table %s.%s (like public.%s including all)".formatted(schema, table, table));
        var columns = columns(database.connection(), table);
        return new TableCopy(
                schema + "." + table,
                rowsPerReferral,
                columns,
                samples(database.connection(), table, columns, rowsPerReferral));
    }

    /** As many rows as belong to one referral, each value a question mark. */
    String insert() {
        var row = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        return "insert into %s (%s) values %s"
                .formatted(
                        table,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        String.join(", ", Collections.nCopies(rowsPerReferral, row)));
    }

    /** @return the place of the next question mark */
    int bind(PreparedStatement insert, int first) throws SQLException {
        int next = first;
        for (int row = 0; row < rowsPerReferral; row++) {
            var sample = samples.get(row % samples.size());
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                insert.setObject(next++, column.isUnique() ? renewed(column, sample.get(i)) : sample.get(i));
            }
        }
        return next;
    }

    private static @Nullable Object renewed(Column column, @Nullable Object value) {
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "bytea" -> {
                var bytes = new byte[value instanceof byte[] old ? old.length : 32];
                ThreadLocalRandom.current().nextBytes(bytes);
                yield bytes;
            }
            case "text", "varchar" -> value == null ? null : UUID.randomUUID().toString();
            default -> value;
        };
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var unique = unique(connection, table);
        var columns = new ArrayList<Column>();
        try (var question = connection.prepareStatement(COLUMNS)) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2), unique.contains(rows.getString(1))));
                }
            }
        }
        return columns;
    }

    private static Set<String> unique(Connection connection, String table) throws SQLException {
        var names = new HashSet<String>();
        try (var question = connection.prepareStatement(UNIQUE)) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static List<List<@Nullable Object>> samples(
            Connection connection, String table, List<Column> columns, int count) throws SQLException {
        var samples = new ArrayList<List<@Nullable Object>>();
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (var question = connection.createStatement();
                var rows = question.executeQuery(
                        "select %s from public.%s order by ctid desc limit %d".formatted(names, table, count))) {
            while (rows.next()) {
                var sample = new ArrayList<@Nullable Object>();
                for (int i = 1; i <= columns.size(); i++) {
                    sample.add(rows.getObject(i));
                }
                samples.add(sample);
            }
        }
        return samples.isEmpty() ? List.of(plausible(columns)) : samples;
    }

    /** For the outbox, which is empty again: rows of about the size that the platform writes. */
    private static List<@Nullable Object> plausible(List<Column> columns) {
        return columns.stream()
                .map(TableCopy::plausible)
                .collect(Collectors.toCollection(ArrayList<@Nullable Object>::new));
    }

    private static @Nullable Object plausible(Column column) {
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "timestamptz" -> OffsetDateTime.now(ZoneOffset.UTC);
            case "text" -> "x".repeat(600);
            case "varchar" -> column.name().equals("refused") ? null : "org.caresport.matches.requested.v1";
            default -> null;
        };
    }
}
