package org.caresport.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.caresport.stack.identity.IdentityException;

/** Measures the running platform and prints figures. It judges nothing: the aims stand beside the figures. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            measure(Options.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        } catch (NotMeasurable | IdentityException | IOException | SQLException e) {
            System.err.println("\nNot measured: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Options options) throws IOException, SQLException, InterruptedException {
        var paper = new Paper(System.out);
        var began = System.nanoTime();
        paper.machine();
        new Footprint(options.home()).print(paper);

        try (var database = ReferralDatabase.of(options.home())) {
            var ehr = Door.ofEhr(options);
            var letters = new Letters();
            paper.progress("warming up, and counting the rows of a referral");
            var cost = RowsOfAReferral.measure(database, () -> new WarmUp(ehr, letters).run());
            var intake = new Intake(ehr, letters, options, paper).measure();
            new BareInserts(database, cost, options.step(), paper).measureBeside(intake);
            new WayToProposals(ehr, Door.ofBroker(options), letters, options, paper).measure();
            paper.line(
                    "",
                    "Measured in %d s. %d referrals of fictitious people are now in the platform; ./caresport up --fresh forgets them."
                            .formatted(
                                    Duration.ofNanos(System.nanoTime() - began).toSeconds(), letters.written()));
        }
    }
}
