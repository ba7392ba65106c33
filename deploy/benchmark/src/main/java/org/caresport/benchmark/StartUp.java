package org.caresport.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.caresport.stack.Part;
import org.caresport.stack.supervision.Renewal;
import org.caresport.stack.supervision.StatusFile.Entry;

/** How long the whole took to start; then each service is ended and started again by itself, while the rest runs. */
record StartUp(Platform platform) implements Measurement {

    @Override
    public void measure() throws IOException, InterruptedException {
        var paper = platform.paper();
        paper.heading("Start: seconds until ready");
        whole();
        var renewal = new Renewal(platform.options().home());
        var slowest = 0.0;
        var slowestService = "";
        for (var part : Part.values()) {
            if (Part.SERVICES.contains(part)) {
                paper.progress("ending %s".formatted(part.title()));
                var seconds = renewal.of(part, false).startMillis() / 1e3;
                paper.row("  %-26s %5.1f by itself, while the rest runs", part.title(), seconds);
                if (seconds > slowest) {
                    slowest = seconds;
                    slowestService = part.title();
                }
            }
        }
        platform.sheet().found(Aim.SERVICES_START, slowest <= 1.5, "at most %.1f s (%s)", slowest, slowestService);
    }

    /** From the supervisor's start until the last part was ready: parts start side by side, so this is no sum. */
    private void whole() {
        var status = platform.parts().status();
        platform.parts()
                .all()
                .forEach(part -> platform.paper()
                        .row("  %-26s %5.1f with all others", part.part().title(), part.startMillis() / 1e3));
        if (status.parts().stream().anyMatch(part -> part.restarts() > 0)) {
            platform.sheet().notMeasured(Aim.PLATFORM_START, "a part was started again since; ./caresport down and up");
            return;
        }
        var ready = status.parts().stream().mapToLong(Entry::since).max().orElseThrow();
        var began = ProcessHandle.of(status.supervisor())
                .flatMap(process -> process.info().startInstant())
                .orElseThrow(() -> new NotMeasurable("the supervisor is gone"));
        var seconds = Duration.between(began, Instant.ofEpochMilli(ready)).toMillis() / 1e3;
        platform.paper().row("  %-26s %5.1f", "everything", seconds);
        platform.sheet().found(Aim.PLATFORM_START, seconds <= 15, "%.1f s", seconds);
    }
}
