package org.caresport.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Fills the databases of a platform that is there to be measured with made-up referrals. One is sent by the front door; the
 * others are made of what it left, many by one statement, as {@code synthetic/*.sql} tells.
 */
record SyntheticReferrals(Platform platform) {

    /** Whose client a made-up referral is; the demo's own are the only others that may be there. */
    private static final String CLIENT = "synthetic";

    private static final List<String> DEMO_CLIENTS = List.of("ehr-de-huet", "ehr-didam", CLIENT);

    /** The demo's patient.johanna reads the first one's list. */
    private static final String PATIENT = "0f5a1c00-0000-4000-8000-000000000006";

    private static final List<String> SERVICES = List.of("referral", "matching", "notification", "catalog");

    /** From here on filling the indexes at the end is quicker than doing it row by row. */
    private static final int MANY = 50_000;

    private static final int AT_ONCE = 5_000;
    private static final int HANDS = 2;

    /** Makes as many as are missing. */
    void growTo(int total) throws IOException, SQLException, InterruptedException {
        requireDemo();
        int first = highest() + 1;
        if (first > total) {
            return;
        }
        var pattern = pattern();
        var until = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        for (var service : SERVICES) {
            var began = System.nanoTime();
            try (var database = ServiceDatabase.of(platform.options().home(), service)) {
                forget(database);
                database.execute(text("story"));
                database.execute(text(service));
                database.execute("call synthetic.take('%s')".formatted(pattern));
                boolean isMuch = total - first >= MANY;
                if (isMuch) {
                    database.execute("call synthetic.set_aside('public')");
                }
                try {
                    fill(database, service, new Run(first, total, until));
                } finally {
                    platform.paper().progress("%s: indexes".formatted(service));
                    forget(database);
                }
                platform.paper().progress("%s: statistics".formatted(service));
                database.execute("vacuum analyze");
            }
            platform.paper()
                    .row(
                            "  %-14s %,d made-up referrals in %d s",
                            service, total - first + 1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }
    }

    /** What is made together: these numbers, over three years until then. */
    private record Run(int first, int last, OffsetDateTime until) {

        int batches() {
            return (last - first) / AT_ONCE + 1;
        }

        String seed(int batch) {
            int from = first + batch * AT_ONCE;
            return "call synthetic.seed(%d, %d, %d, %d, '%s', '%s')"
                    .formatted(from, Math.min(last, from + AT_ONCE - 1), first, last, until, PATIENT);
        }
    }

    private void fill(ServiceDatabase database, String service, Run run) throws InterruptedException {
        var next = new AtomicInteger();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = IntStream.range(0, HANDS)
                    .<Future<?>>mapToObj(_ -> hands.submit(() -> {
                        try (var connection = database.open();
                                var statement = connection.createStatement()) {
                            statement.execute("set synchronous_commit = off");
                            for (int batch = next.getAndIncrement();
                                    batch < run.batches();
                                    batch = next.getAndIncrement()) {
                                statement.execute(run.seed(batch));
                                platform.paper()
                                        .progress("%s: batch %d of %d".formatted(service, batch + 1, run.batches()));
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : work) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new NotMeasurable("%s could not be filled: %s".formatted(service, e.getCause()));
        }
    }

    /** Also what a run that was broken off has left: then its indexes are made first. */
    private static void forget(ServiceDatabase database) throws SQLException {
        if (database.number("select count(*) from pg_namespace where nspname = 'synthetic'") > 0) {
            database.execute("set maintenance_work_mem = '512MB'");
            if (database.number("select count(*) from pg_proc where proname = 'put_back'") > 0) {
                database.execute("call synthetic.put_back()");
            }
            database.execute("drop schema synthetic cascade");
        }
    }

    private void requireDemo() throws IOException, SQLException {
        try (var database = ServiceDatabase.ofReferrals(platform.options().home())) {
            var others = database.number(
                    "select count(*) from (select from referral where sender_client not in ('%s') limit 1) other"
                            .formatted(String.join("', '", DEMO_CLIENTS)));
            if (others > 0) {
                throw new NotMeasurable(
                        "somebody else than the demo has sent referrals here: this is no platform to fill with made-up ones");
            }
        }
    }

    private int highest() throws IOException, SQLException {
        try (var database = ServiceDatabase.ofReferrals(platform.options().home())) {
            return Math.toIntExact(database.number(
                    "select coalesce(max(substr(sender_value, 5)::bigint), 0) from referral where sender_client = '%s'"
                            .formatted(CLIENT)));
        }
    }

    /** One that came in by the front door, with its proposals. */
    private UUID pattern() throws IOException, SQLException, InterruptedException {
        var letter = platform.letters().one();
        var answer = platform.ehr().postNow("/fhir/r4", letter.bundle().toString());
        if (answer.statusCode() != 200) {
            throw new NotMeasurable("the referral to be multiplied was answered " + answer.statusCode());
        }
        try (var database = ServiceDatabase.ofReferrals(platform.options().home());
                var query = database.connection().prepareStatement("""
                        select r.id from referral r join proposals p on p.referral_id = r.id
                        where r.sender_client <> 'synthetic' and r.sender_value = ?""")) {
            query.setString(1, letter.number());
            var until = System.nanoTime() + Door.PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                try (var rows = query.executeQuery()) {
                    if (rows.next()) {
                        return rows.getObject(1, UUID.class);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new NotMeasurable("the referral to be multiplied got no proposals");
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(
                SyntheticReferrals.class.getResourceAsStream("synthetic/" + name + ".sql"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
