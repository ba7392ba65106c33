package org.caresport.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.caresport.stack.supervision.StatusFile.Entry;

/**
 * From the EHR's POST to the moment the broker sees proposals on the referral, while referrals keep coming. Looking costs the
 * platform, too (each look is an entry in the access log): so one in ten is followed, and looked at again after a tenth of
 * the time it has taken so far.
 */
record WayToProposals(Platform platform) implements Measurement {

    private static final int FOLLOW_ONE_IN = 10;
    private static final long FIRST_LOOKS_MILLIS = 10;
    private static final Pattern TASK = Pattern.compile("Task/([0-9a-f-]{36})");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void measure() throws InterruptedException {
        var options = platform.options();
        var paper = platform.paper();
        var load = new OpenLoop(options.pace(), options.watch());
        paper.progress("writing %d referrals".formatted(load.count()));
        var bodies = platform.letters().write(load.count());
        platform.ehr().token();
        platform.broker().token();
        paper.heading(
                "From the EHR's POST to proposals on the worklist, under %d referrals/s, open loop, %d s, begun %d s after the last start of a part"
                        .formatted(options.pace(), options.watch().toSeconds(), secondsSinceStart()));
        paper.progress("sending %d referrals and looking for the proposals of %d"
                .formatted(load.count(), load.count() / FOLLOW_ONE_IN));

        var followed = new Figures(options.pace() / FOLLOW_ONE_IN);
        var all = load.run((i, due) -> {
            var posted = platform.ehr().post("/fhir/r4", bodies.get(i));
            return i % FOLLOW_ONE_IN == 0
                    ? posted.thenCompose(answer -> follow(answer, due, followed))
                    : posted.thenApply(WayToProposals::isStored);
        });
        print(followed, all);
    }

    private long secondsSinceStart() {
        var last = platform.parts().all().stream().mapToLong(Entry::since).max().orElseThrow();
        return Duration.between(Instant.ofEpochMilli(last), Instant.now()).toSeconds();
    }

    private CompletableFuture<Boolean> follow(HttpResponse<String> answer, long due, Figures followed) {
        var task = TASK.matcher(answer.body());
        if (!isStored(answer) || !task.find()) {
            return CompletableFuture.completedFuture(false);
        }
        return look("/v1/referrals/" + task.group(1), due).handle((seen, failure) -> {
            followed.add(System.nanoTime() - due, seen, failure);
            return true;
        });
    }

    private CompletableFuture<Boolean> look(String referral, long due) {
        return platform.broker().get(referral).thenCompose(answer -> {
            if (hasProposals(answer)) {
                return CompletableFuture.completedFuture(true);
            }
            var taken = System.nanoTime() - due;
            return taken > Door.PATIENCE.toNanos()
                    ? CompletableFuture.completedFuture(false)
                    : CompletableFuture.supplyAsync(() -> referral, after(taken))
                            .thenCompose(path -> look(path, due));
        });
    }

    private static Executor after(long taken) {
        var pause = Math.max(FIRST_LOOKS_MILLIS, Duration.ofNanos(taken).toMillis() / 10);
        return CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
    }

    private static boolean isStored(HttpResponse<String> answer) {
        return answer.statusCode() == 200;
    }

    private static boolean hasProposals(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return false;
        }
        try {
            return !JSON.readTree(answer.body()).path("proposals").isEmpty();
        } catch (JsonProcessingException e) {
            throw new CompletionException(e);
        }
    }

    private void print(Figures followed, Figures all) {
        var paper = platform.paper();
        var p50 = Paper.millis(followed.percentile(50));
        var p99 = Paper.millis(followed.percentile(99));
        paper.row(
                "  p50 %s ms   p99 %s ms   max %s ms   (%d referrals followed)",
                p50, p99, Paper.millis(followed.max()), followed.count());
        paper.row(
                "  without proposals within %d s: %d",
                Door.PATIENCE.toSeconds(), followed.failures() + followed.timeouts());
        paper.row(
                "  offered %d/s, achieved %.1f/s, failed %d, timed out %d",
                all.offered(), all.achieved(), all.failures(), all.timeouts());
        platform.sheet()
                .found(
                        Aim.PROPOSALS,
                        all.offered() >= 100
                                && all.isSustained()
                                && followed.failures() + followed.timeouts() == 0
                                && followed.percentile(50) <= 50_000_000
                                && followed.percentile(99) <= 250_000_000,
                        "p50 %s, p99 %s ms at %d/s%s",
                        p50,
                        p99,
                        all.offered(),
                        all.isSustained() ? "" : " (%.0f/s)".formatted(all.achieved()));
    }
}
