package org.caresport.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * From the outbox to a consumer: while referrals come (each tells five events, until its proposals are there), and after an
 * outage, when very many wait at once. A time counts from the moment that an event says it happened, which lies in the
 * transaction that makes it true: the rest of that transaction is in it.
 */
record WayOfEvents(Platform platform) implements Measurement {

    private static final List<String> TOPICS =
            List.of("referral", "match-request", "message-request", "recipient", "match-result");
    private static final int EVENTS_A_REFERRAL = 5;
    private static final int QUIETER = 25;
    private static final int WANTED = 500;

    /** A topic that is kept for hours only; whoever reads it passes over a type that it does not know. */
    private static final String BACKLOG_TOPIC = "match-request";

    private static final String BACKLOG_TYPE = "benchmark.measured.v1";
    private static final int BACKLOG = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String WAITING = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
            select gen_random_uuid(), '%s', 'benchmark-' || n %% 100, '%s', '{"number": ' || n || '}', now()
            from generate_series(1, %d) as n""";

    @Override
    public void measure() throws IOException, SQLException, InterruptedException {
        platform.paper().heading("From the outbox to a consumer");
        ProcessorTime.awaitCalm(platform);
        steady(QUIETER);
        ProcessorTime.awaitCalm(platform);
        var times = steady(WANTED / EVENTS_A_REFERRAL);
        var p50 = times.getValueAtPercentile(50) / 1e3;
        var p99 = times.getValueAtPercentile(99) / 1e3;
        var rate = times.getTotalCount() / (double) platform.options().step().toSeconds();
        platform.sheet()
                .found(
                        Aim.EVENTS_STEADY,
                        p50 <= 10 && p99 <= 50 && rate >= 0.95 * WANTED,
                        "p50 %.1f, p99 %.1f ms at %.0f/s",
                        p50,
                        p99,
                        rate);
        ProcessorTime.awaitCalm(platform);
        backlog();
    }

    private Histogram steady(int referrals) throws IOException, InterruptedException {
        var loop = new OpenLoop(referrals, platform.options().step());
        var bodies = platform.letters().write(loop.count());
        platform.ehr().token();
        var micros = new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
        platform.paper().progress("offering %d referrals a second and listening".formatted(referrals));
        try (var listener = EventListener.of(platform, TOPICS, (event, heard) -> {
            var happened = EventListener.header(event, "ce_time");
            if (!happened.isEmpty()) {
                var time = Duration.between(OffsetDateTime.parse(happened).toInstant(), heard);
                micros.recordValue(Math.max(0, time.toNanos() / 1_000));
            }
        })) {
            var figures = loop.run((i, due) ->
                    platform.ehr().post("/fhir/r4", bodies.get(i)).thenApply(answer -> answer.statusCode() == 200));
            await(listener, figures.count() * EVENTS_A_REFERRAL);
        }
        platform.paper()
                .row(
                        "  %d referrals/s: %d events, p50 %.1f ms   p99 %.1f ms   max %.1f ms",
                        referrals,
                        micros.getTotalCount(),
                        micros.getValueAtPercentile(50) / 1e3,
                        micros.getValueAtPercentile(99) / 1e3,
                        micros.getMaxValue() / 1e3);
        return micros;
    }

    private void backlog() throws IOException, SQLException, InterruptedException {
        platform.paper().progress("letting %d events wait at once".formatted(BACKLOG));
        var first = new AtomicLong();
        var last = new AtomicLong();
        var count = new AtomicInteger();
        try (var database = ServiceDatabase.ofReferrals(platform.options().home());
                var listener = EventListener.of(platform, List.of(BACKLOG_TOPIC), (event, heard) -> {
                    if (EventListener.header(event, "ce_type").equals(BACKLOG_TYPE)) {
                        first.compareAndSet(0, nanos(heard));
                        last.set(nanos(heard));
                        count.incrementAndGet();
                    }
                })) {
            database.execute(WAITING.formatted(BACKLOG_TOPIC, BACKLOG_TYPE, BACKLOG));
            var stored = nanos(Instant.now());
            await(listener, BACKLOG);
            if (count.get() < BACKLOG) {
                throw new NotMeasurable("of %d events that waited %d came within %d s"
                        .formatted(BACKLOG, count.get(), PATIENCE.toSeconds()));
            }
            var rate = count.get() / ((last.get() - first.get()) / 1e9);
            platform.paper()
                    .row(
                            "  %d events that waited: the first was heard %.0f ms after they were stored, all %.0f ms after, %.0f/s",
                            BACKLOG, (first.get() - stored) / 1e6, (last.get() - stored) / 1e6, rate);
            platform.sheet().found(Aim.EVENTS_BACKLOG, rate >= 10_000, "%.0f/s", rate);
        }
    }

    private static void await(EventListener listener, long events) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (listener.heard() < events && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
