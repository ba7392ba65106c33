package org.caresport.stack.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.caresport.stack.Part;
import org.caresport.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a part's process and returns when the supervisor has started it again. For tests of crashes, and after builds. */
@Command(name = "restart")
final class Restart implements Callable<Integer> {

    @Parameters(paramLabel = "PART")
    private String name = "";

    @Option(names = "--kill", description = "by SIGKILL, as a crash would")
    private boolean kill;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var part = Part.find(name)
                .orElseThrow(() ->
                        new StackException("There is no part called %s; there are %s".formatted(name, Part.ids())));
        var stack = new RunningStack(Caresport.settings());
        var entry = stack.restart(part, kill);
        System.out.printf(
                "%s is ready again after %.1f s, as process %d%n",
                part.title(), entry.startMillis() / 1e3, entry.pid());
        return 0;
    }
}
