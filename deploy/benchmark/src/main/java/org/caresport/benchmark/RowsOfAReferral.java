package org.caresport.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What one referral costs the database: how many rows of which table, as PostgreSQL itself counted them, until its
 * proposals are there.
 */
record RowsOfAReferral(Map<String, Integer> rowsByTable) {

    private static final String INSERTED = """
            select relname, n_tup_ins from pg_stat_user_tables
            where schemaname = 'public' and relname <> 'flyway_schema_history'""";

    /** An idle connection reports what it has counted after ten seconds at the latest (PGSTAT_IDLE_INTERVAL). */
    private static final int SETTLING_SECONDS = 12;

    static RowsOfAReferral measure(ServiceDatabase database, Work work)
            throws SQLException, IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        var before = inserted(database);
        var referrals = work.run();
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        var rows = new TreeMap<String, Integer>();
        inserted(database).forEach((table, count) -> {
            var each = Math.round((count - before.getOrDefault(table, 0L)) / (double) referrals);
            if (each > 0) {
                rows.put(table, Math.toIntExact(each));
            }
        });
        return new RowsOfAReferral(rows);
    }

    int total() {
        return rowsByTable.values().stream().mapToInt(Integer::intValue).sum();
    }

    String inWords() {
        return rowsByTable.entrySet().stream()
                .map(rows -> rows.getValue() + " " + rows.getKey())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> inserted(ServiceDatabase database) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var question = database.connection().createStatement();
                var rows = question.executeQuery(INSERTED)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** Something that sends referrals. */
    interface Work {

        /** @return how many */
        int run() throws IOException, InterruptedException;
    }
}
