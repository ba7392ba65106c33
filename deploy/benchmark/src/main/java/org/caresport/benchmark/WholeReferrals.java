package org.caresport.benchmark;

import java.util.Optional;

/**
 * Whole referrals at the gateway: how many a second (a 200 means that the referral and its events are on disk), and how much
 * processor time each takes in all parts together, until its proposals are stored and idling included.
 */
record WholeReferrals(Platform platform) implements Measurement {

    private static final int QUIET = 15;
    private static final int BUSY = 100;
    private static final double LONGEST_MILLIS = 100;

    @Override
    public void measure() throws InterruptedException {
        var options = platform.options();
        var paper = platform.paper();
        ProcessorTime.awaitCalm(platform);
        paper.heading("Whole referrals: POST of a FHIR transaction (14 resources) at the gateway, open loop, %d s each"
                .formatted(options.step().toSeconds()));
        paper.row(
                "  %8s %9s %9s %9s %9s %7s %9s   %s",
                "offered/s", "achieved", "p50 ms", "p99 ms", "max ms", "failed", "timed out", "processor ms each");
        weigh(QUIET, 20, Aim.REFERRAL_AT_15);
        weigh(BUSY, 12, Aim.REFERRAL_AT_100);
        Optional<Figures> best = Optional.empty();
        for (int rate : options.rates()) {
            var figures = offer(rate);
            print(figures, "");
            if (!figures.isSustained() || figures.percentile(99) > LONGEST_MILLIS * 1e6) {
                break;
            }
            best = Optional.of(figures);
        }
        best.ifPresentOrElse(
                figures -> platform.sheet()
                        .found(
                                Aim.REFERRAL_RATE,
                                figures.offered() >= 300,
                                "%d/s, p99 %s ms",
                                figures.offered(),
                                Paper.millis(figures.percentile(99))),
                () -> platform.sheet()
                        .found(
                                Aim.REFERRAL_RATE,
                                false,
                                "not %d/s",
                                options.rates().getFirst()));
    }

    private void weigh(int rate, double wantedMillis, Aim aim) throws InterruptedException {
        var before = ProcessorTime.now(platform.parts());
        var figures = offer(rate);
        if (!figures.isSustained()) {
            ProcessorTime.awaitCalm(platform);
        }
        var spent = ProcessorTime.now(platform.parts()).since(before);
        var each = spent.all() / (double) Math.max(1, figures.count());
        print(figures, "   %.1f: %s".formatted(each, spent.each((double) figures.count())));
        platform.sheet()
                .found(
                        aim,
                        each <= wantedMillis && figures.isSustained(),
                        figures.isSustained() ? "%.1f ms" : "%.1f ms, at %.0f/s: more is not followed",
                        each,
                        figures.achieved());
        ProcessorTime.awaitCalm(platform);
    }

    private Figures offer(int rate) throws InterruptedException {
        var loop = new OpenLoop(rate, platform.options().step());
        platform.paper().progress("writing %d referrals".formatted(loop.count()));
        var bodies = platform.letters().write(loop.count());
        platform.ehr().token();
        platform.paper().progress("offering %d referrals a second".formatted(rate));
        return loop.run((i, due) ->
                platform.ehr().post("/fhir/r4", bodies.get(i)).thenApply(answer -> answer.statusCode() == 200));
    }

    private void print(Figures figures, String more) {
        platform.paper()
                .row(
                        "  %8d %9.1f %9s %9s %9s %7d %9d%s%s",
                        figures.offered(),
                        figures.achieved(),
                        Paper.millis(figures.percentile(50)),
                        Paper.millis(figures.percentile(99)),
                        Paper.millis(figures.max()),
                        figures.failures(),
                        figures.timeouts(),
                        more,
                        figures.isSustained() ? "" : "   more than it can follow");
    }
}
