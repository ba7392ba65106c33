package org.caresport.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import org.caresport.stack.StackException;
import org.caresport.stack.identity.IdentityException;

/** Measures the running platform, and prints the table of aims with each figure beside its aim. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            var options = Options.of(arguments);
            measure(Platform.of(options, new Paper(System.out)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.usage());
            System.exit(2);
        } catch (NotMeasurable e) {
            System.err.println("\nNot measured: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Platform platform) throws InterruptedException {
        var began = System.nanoTime();
        var options = platform.options();
        platform.paper().machine();
        platform.parts().all();
        for (var work : Work.values()) {
            if (!options.only().contains(work)) {
                platform.sheet().notMeasured(work, "not asked for");
            } else if (System.nanoTime() - began > options.most().toNanos()) {
                platform.sheet()
                        .notMeasured(
                                work,
                                "the %d minutes were over"
                                        .formatted(options.most().toMinutes()));
            } else {
                measure(work, platform);
            }
        }
        platform.sheet().print(platform.paper());
        platform.paper()
                .line(
                        "",
                        "Measured in %d s. %d referrals and orders of fictitious people are now in the platform; ./caresport up --fresh forgets them."
                                .formatted(
                                        Duration.ofNanos(System.nanoTime() - began)
                                                .toSeconds(),
                                        platform.letters().written()));
    }

    /** What fails is told, and keeps nothing else from being measured. */
    private static void measure(Work work, Platform platform) throws InterruptedException {
        try {
            measurement(work, platform).measure();
        } catch (NotMeasurable | IdentityException | StackException e) {
            fail(work, platform, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException | SQLException e) {
            fail(work, platform, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void fail(Work work, Platform platform, String why) {
        platform.paper().line("  not measured: " + why);
        platform.sheet().notMeasured(work, why.lines().findFirst().orElse(""));
    }

    private static Measurement measurement(Work work, Platform platform) {
        return switch (work) {
            case START -> new StartUp(platform);
            case PROPOSALS -> new WayToProposals(platform);
            case SINGLE -> new SingleOrders(platform);
            case REFERRAL -> new WholeReferrals(platform);
            case EVENTS -> new WayOfEvents(platform);
            case READ -> new TrivialReads(platform);
            case SCALE -> new ReadsAtScale(platform);
            case IDLE -> new Idle(platform);
            case MEMORY -> new ResidentMemory(platform);
        };
    }
}
