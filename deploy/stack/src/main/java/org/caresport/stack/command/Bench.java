package org.caresport.stack.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caresport.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures, also how a service starts by itself; brings the stack up first, and leaves it running. */
@Command(name = "bench")
final class Bench implements Callable<Integer> {

    @Unmatched
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = Caresport.settings();
        Up.bring(settings);
        var arguments = new ArrayList<>(Tool.addresses(settings));
        arguments.addAll(more);
        var exit = Tool.benchmark(settings).run(arguments);
        if (exit == 0) {
            startAgain(new RunningStack(settings));
        }
        return exit;
    }

    /** At last: it would change the times of the start that the benchmark tells. */
    private static void startAgain(RunningStack stack) throws IOException, InterruptedException {
        System.out.printf("%nA service that is ended and started again while the rest runs%n");
        for (var part : Part.values()) {
            if (Part.SERVICES.contains(part)) {
                System.out.printf(
                        "  %-26s ready after %4.1f s   aim: 1.5 s%n",
                        part.title(), stack.restart(part, false).startMillis() / 1e3);
            }
        }
    }
}
