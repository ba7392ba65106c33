package org.caresport.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * From the EHR's POST to the moment the broker sees proposals on the referral, while referrals keep coming. Looking costs the
 * platform, too (each look is an entry in the access log): so one in ten is followed, and looked at again after a tenth of
 * the time it has taken so far.
 */
record WayToProposals(Door ehr, Door broker, Letters letters, Options options, Paper paper) {

    private static final int FOLLOW_ONE_IN = 10;
    private static final long FIRST_LOOKS_MILLIS = 10;
    private static final Duration AT_ONCE = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Pattern TASK = Pattern.compile("Task/([0-9a-f-]{36})");
    private static final ObjectMapper JSON = new ObjectMapper();

    void measure() throws InterruptedException {
        paper.heading("From the EHR's POST to proposals on the worklist, under %d referrals/s, open loop, %d s"
                .formatted(options.pace(), options.watch().toSeconds()));
        var load = new OpenLoop(options.pace(), options.watch());
        var bodies = letters.write(load.count());
        ehr.token();
        broker.token();
        paper.progress("waiting until what the loads before have queued is done");
        settle();
        paper.progress("sending %d referrals and looking for the proposals of %d"
                .formatted(load.count(), load.count() / FOLLOW_ONE_IN));

        var followed = new Figures(options.pace() / FOLLOW_ONE_IN);
        var all = load.run((i, due) -> {
            var posted = ehr.post("/fhir/r4", bodies.get(i));
            return i % FOLLOW_ONE_IN == 0
                    ? posted.thenCompose(answer -> follow(answer, due, followed))
                    : posted.thenApply(WayToProposals::isStored);
        });
        print(followed, all);
    }

    /** Until proposals come at once again; or not, and then the figures will tell. */
    private void settle() {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        long sent;
        do {
            sent = System.nanoTime();
            var due = sent;
            ehr.post("/fhir/r4", letters.write(1).getFirst())
                    .thenCompose(answer -> follow(answer, due, new Figures(1)))
                    .join();
        } while (System.nanoTime() - sent > AT_ONCE.toNanos() && System.nanoTime() < until);
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
        return broker.get(referral).thenCompose(answer -> {
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
        paper.row(
                "  p50 %s ms   p99 %s ms   max %s ms   (%d referrals followed; aim: 50 ms, 250 ms)",
                Paper.millis(followed.percentile(50)),
                Paper.millis(followed.percentile(99)),
                Paper.millis(followed.max()),
                followed.count());
        paper.row(
                "  without proposals within %d s: %d",
                Door.PATIENCE.toSeconds(), followed.failures() + followed.timeouts());
        paper.row(
                "  offered %d/s, achieved %.1f/s, failed %d, timed out %d",
                all.offered(), all.achieved(), all.failures(), all.timeouts());
    }
}
