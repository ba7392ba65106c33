package org.caresport.stack.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.caresport.stack.Part;
import org.caresport.stack.StackException;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.caresport.stack.supervision.StatusFile.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a part's process and returns when the supervisor has started it again. For tests of crashes, and after builds. */
@Command(name = "restart")
final class Restart implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 60;

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
        var before = entry(stack.require(), part);
        ProcessHandle.of(before.pid()).ifPresent(process -> {
            if (kill) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
        });
        var deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            var now = entry(stack.require(), part);
            if (now.state() == State.READY && now.pid() != before.pid()) {
                System.out.printf(
                        "%s is ready again after %.1f s, as process %d%n",
                        part.title(), now.startMillis() / 1e3, now.pid());
                return 0;
            }
            Thread.sleep(50);
        }
        throw new StackException("%s is not ready after %d s; see ./caresport logs %s"
                .formatted(part.title(), PATIENCE_SECONDS, part.id()));
    }

    private static Entry entry(Status status, Part part) {
        return status.parts().stream()
                .filter(entry -> entry.part() == part)
                .findFirst()
                .orElseThrow(() -> new StackException(part.title() + " has not started yet"));
    }
}
