package org.caresport.stack.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures; brings the stack up first, and leaves it running. */
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
        return Tool.benchmark(settings).run(arguments);
    }
}
