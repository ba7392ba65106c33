package org.caresport.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The floor under the intake: the same rows, by bare JDBC, into copies of the same tables in the same database, in one
 * committed transaction for each referral, as fast as some connections can.
 */
record BareInserts(ReferralDatabase database, RowsOfAReferral cost, Duration length, Paper paper) {

    private static final String SCHEMA = "benchmark";
    private static final int CONNECTIONS = 8;

    void measureBeside(Optional<Figures> intake) throws SQLException, InterruptedException {
        paper.progress("inserting the same rows by bare JDBC");
        var perSecond = measure();
        paper.line("");
        paper.row(
                "  bare JDBC inserts of the same %d rows: %.0f referrals/s on %d connections",
                cost.total(), perSecond, CONNECTIONS);
        paper.line("    (%s)".formatted(cost.inWords()));
        intake.ifPresentOrElse(
                best -> paper.row(
                        "  platform / bare JDBC: %.1f / %.0f = %.2f (the fastest rate it followed)",
                        best.achieved(), perSecond, best.achieved() / perSecond),
                () -> paper.line("  platform / bare JDBC: none of the offered rates was followed"));
    }

    private double measure() throws SQLException, InterruptedException {
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
        var referrals = 0;
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            var inserts = new ArrayList<PreparedStatement>();
            for (var table : tables) {
                inserts.add(table.prepare(connection));
            }
            while (System.nanoTime() < until) {
                for (int i = 0; i < inserts.size(); i++) {
                    tables.get(i).insert(inserts.get(i));
                }
                connection.commit();
                referrals++;
            }
        }
        return referrals;
    }
}
