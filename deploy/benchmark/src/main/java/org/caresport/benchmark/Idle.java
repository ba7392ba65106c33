package org.caresport.benchmark;

import java.util.concurrent.TimeUnit;

/** What everything burns while nothing is asked of it. */
record Idle(Platform platform) implements Measurement {

    private static final int SECONDS = 20;

    @Override
    public void measure() throws InterruptedException {
        ProcessorTime.awaitCalm(platform);
        platform.paper().progress("idling for %d s".formatted(SECONDS));
        var before = ProcessorTime.now(platform.parts());
        TimeUnit.SECONDS.sleep(SECONDS);
        var spent = ProcessorTime.now(platform.parts()).since(before);
        var cores = spent.all() / 1e3 / SECONDS;
        platform.paper().heading("Idle, %d s".formatted(SECONDS));
        platform.paper().row("  %.3f of a core; in ms a second: %s", cores, spent.each(SECONDS));
        platform.sheet().found(Aim.IDLE, cores <= 0.03, "%.3f of a core", cores);
    }
}
