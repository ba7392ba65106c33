package org.caresport.stack.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.caresport.stack.Part;
import org.caresport.stack.supervision.PartStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it once the parts it needs are ready, and again, after a growing pause, whenever it
 * ends without having been asked to. A part that never became ready is given up after some attempts ({@link Setbacks}):
 * that is a fault to be told, not to be repeated.
 */
public final class Keeper {

    private static final long LOOK_EVERY_MILLIS = 50;

    private enum Wish {
        RUN,
        REST,
        END
    }

    private final Program program;
    private final Guard.Owned owned;
    private final Path log;
    private final Map<Part, Keeper> others;
    private final Consumer<PartStatus> listener;
    private final Clock clock;
    private final Thread thread;
    private final Setbacks setbacks = new Setbacks();

    private Wish wish = Wish.RUN;
    private PartStatus status;
    private volatile @Nullable RunningProcess process;

    /** @param others every keeper of the stack, to wait for those that this part needs */
    public Keeper(
            Program program,
            Guard.Owned owned,
            Path log,
            Map<Part, Keeper> others,
            Consumer<PartStatus> listener,
            Clock clock) {
        this.program = program;
        this.owned = owned;
        this.log = log;
        this.others = others;
        this.listener = listener;
        this.clock = clock;
        this.status = PartStatus.waiting(program.part(), clock.instant());
        this.thread = Thread.ofPlatform()
                .name("keeper-" + program.part().id())
                .daemon()
                .unstarted(this::keep);
    }

    public void start() {
        thread.start();
    }

    public synchronized PartStatus status() {
        return status;
    }

    /** Ends the part and leaves it so until {@link #resume()}. Returns when its process is gone. */
    public void rest() throws InterruptedException {
        wish(Wish.REST);
        while (status().state() != State.STOPPED && thread.isAlive()) {
            endProcess();
            thread.join(LOOK_EVERY_MILLIS);
        }
    }

    public void resume() {
        wish(Wish.RUN);
    }

    /** Ends the part for good. Returns when its process is gone. */
    public void end() throws InterruptedException {
        wish(Wish.END);
        do {
            endProcess(); // again and again: it may have been started in this very moment
        } while (!thread.join(Duration.ofMillis(LOOK_EVERY_MILLIS)));
    }

    /** Takes the process away as a crash would; it is started again like after a crash. */
    public void kill() throws InterruptedException {
        var victim = process;
        if (victim != null && victim.isAlive()) {
            victim.kill();
            synchronized (this) {
                while (status.pid() == victim.pid()) {
                    wait();
                }
            }
        }
    }

    /** Waits for the part to be ready; false when it was given up, or when the time is over. */
    public synchronized boolean awaitReady(Duration patience) throws InterruptedException {
        var deadline = clock.instant().plus(patience);
        while (!status.isReady() && status.state() != State.FAILED && wish == Wish.RUN) {
            var left = Duration.between(clock.instant(), deadline).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return status.isReady();
    }

    private void keep() {
        try {
            while (awaitWork()) {
                if (needsAreReady()) {
                    attempt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there is nothing more to do. */
    private synchronized boolean awaitWork() throws InterruptedException {
        while (wish == Wish.REST) {
            if (status.state() != State.STOPPED) {
                change(status.stopped(clock.instant()));
            }
            wait();
        }
        return wish == Wish.RUN && status.state() != State.FAILED;
    }

    private boolean needsAreReady() throws InterruptedException {
        for (var need : program.needs()) {
            var keeper = others.get(need);
            // a part that crashed later on does not take others with it: they live through that by themselves
            while (keeper != null && !keeper.wasReady()) {
                if (!wants(Wish.RUN) || keeper.status().state() == State.FAILED) {
                    return giveUpWaiting(keeper);
                }
                keeper.awaitReady(Duration.ofMillis(LOOK_EVERY_MILLIS));
            }
        }
        return wants(Wish.RUN);
    }

    private boolean giveUpWaiting(Keeper keeper) {
        if (wants(Wish.RUN)) {
            change(status.failed(keeper.program.part().title() + " did not start", clock.instant()));
        }
        return false;
    }

    private void attempt() throws InterruptedException {
        String trouble;
        var begun = clock.instant();
        try {
            program.prepare();
            var started = new RunningProcess(
                    owned.launch(program.part().id(), program.launch(), program.stopSignal(), log),
                    program.stopSignal(),
                    program.grace());
            process = started;
            change(status.starting(started.pid(), clock.instant()));
            trouble = new Attempt(program, started, begun, clock).watch(this::markReady);
            owned.forget(program.part().id());
        } catch (IOException | RuntimeException e) {
            trouble = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        if (wants(Wish.RUN)) {
            recover(trouble, begun);
        } else {
            change(status.stopped(clock.instant()));
        }
    }

    private synchronized void markReady(Duration took) {
        setbacks.ready();
        change(status.ready(took.toMillis(), clock.instant()));
    }

    private synchronized boolean wasReady() {
        return setbacks.wasEverReady();
    }

    private synchronized void recover(String trouble, Instant begun) throws InterruptedException {
        setbacks.endedAfter(Duration.between(begun, clock.instant()));
        if (setbacks.isHopeless()) {
            change(status.failed(trouble, clock.instant()));
            return;
        }
        change(status.crashed(trouble, clock.instant()));
        var until = clock.instant().plus(setbacks.pause());
        while (wish == Wish.RUN && clock.instant().isBefore(until)) {
            wait(Math.max(1, Duration.between(clock.instant(), until).toMillis()));
        }
    }

    private void endProcess() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.end();
        }
    }

    private synchronized void wish(Wish wanted) {
        if (wish != Wish.END) {
            wish = wanted;
        }
        notifyAll();
    }

    private synchronized boolean wants(Wish wanted) {
        return wish == wanted;
    }

    private synchronized void change(PartStatus next) {
        status = next;
        notifyAll();
        listener.accept(next);
    }
}
