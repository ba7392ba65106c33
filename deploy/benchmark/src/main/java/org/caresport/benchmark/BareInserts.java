package org.caresport.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The floor under the intake: the same rows, by bare JDBC, into copies of the same tables in the same database, in one
 * committed statement each time, as fast as some connections can.
 */
record BareInserts(ServiceDatabase database, RowsOfAReferral cost, Duration length) {

    private static final String SCHEMA = "benchmark";
    private static final int CONNECTIONS = 8;

    double perSecond() throws SQLException, InterruptedException {
        database.execute("drop schema if exists %s cascade".formatted(SCHEMA));
        database.execute("create schema %s".formatted(SCHEMA));
        try {
            var tables = new ArrayList<TableCopy>();
            for (var rows : cost.rowsByTable().entrySet()) {
                tables.add(TableCopy.of(database, SCHEMA, rows.getKey(), rows.getValue()));
            }
            return count(tables) / (length.toNanos() / 1e9);
        } finally {
            database.execute("drop schema %s cascade".formatted(SCHEMA));
        }
    }

    private int count(List<TableCopy> tables) throws SQLException, InterruptedException {
        var until = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var sum = 0;
            List<Callable<Integer>> work = IntStream.range(0, CONNECTIONS)
                    .<Callable<Integer>>mapToObj(i -> () -> insertUntil(until, tables))
                    .toList();
            for (Future<Integer> part : threads.invokeAll(work)) {
                sum += part.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new SQLException("the bare inserts failed: " + e.getCause(), e);
        }
    }

    private int insertUntil(long until, List<TableCopy> tables) throws SQLException {
        var inserted = 0;
        try (var connection = database.open();
                var insert = connection.prepareStatement(statement(tables))) {
            while (System.nanoTime() < until) {
                int next = 1;
                for (var table : tables) {
                    next = table.bind(insert, next);
                }
                insert.execute();
                inserted++;
            }
        }
        return inserted;
    }

    /** All of them as common table expressions: PostgreSQL executes each whether it is asked for its rows or not. */
    static String statement(List<TableCopy> tables) {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> "rows_%d as (%s)".formatted(i, tables.get(i).insert()))
                .collect(Collectors.joining(", ", "with ", " select 1"));
    }
}
