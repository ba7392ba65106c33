package org.caresport.benchmark;

import java.util.Optional;

/** Durable referrals a second at the gateway: a 200 means that the referral and its events are on disk. */
record Intake(Door ehr, Letters letters, Options options, Paper paper) {

    /** @return the highest rate that the platform followed, if it followed any */
    Optional<Figures> measure() throws InterruptedException {
        paper.heading("Intake: POST of a FHIR transaction (14 resources) at the gateway, open loop, %d s each"
                .formatted(options.step().toSeconds()));
        paper.row(
                "  %8s %9s %9s %9s %9s %7s %9s",
                "offered/s", "achieved", "p50 ms", "p99 ms", "max ms", "failed", "timed out");
        paper.progress("a first load that is not counted: it opens connections and prepares statements");
        offer(options.pace());
        Optional<Figures> best = Optional.empty();
        for (int rate : options.rates()) {
            var figures = offer(rate);
            print(figures);
            if (!figures.isSustained()) {
                break;
            }
            best = Optional.of(figures);
        }
        return best;
    }

    private Figures offer(int rate) throws InterruptedException {
        var loop = new OpenLoop(rate, options.step());
        paper.progress("writing %d referrals".formatted(loop.count()));
        var bodies = letters.write(loop.count());
        ehr.token();
        paper.progress("offering %d referrals a second".formatted(rate));
        return loop.run(
                (i, due) -> ehr.post("/fhir/r4", bodies.get(i)).thenApply(answer -> answer.statusCode() == 200));
    }

    private void print(Figures figures) {
        paper.row(
                "  %8d %9.1f %9s %9s %9s %7d %9d%s",
                figures.offered(),
                figures.achieved(),
                Paper.millis(figures.percentile(50)),
                Paper.millis(figures.percentile(99)),
                Paper.millis(figures.max()),
                figures.failures(),
                figures.timeouts(),
                figures.isSustained() ? "" : "   more than it can follow");
    }
}
