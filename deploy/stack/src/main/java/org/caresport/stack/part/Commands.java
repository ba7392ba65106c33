package org.caresport.stack.part;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.caresport.stack.StackException;
import org.caresport.stack.supervision.Program.Launch;

/** Short commands that prepare a part: run to their end, output to the part's log. */
final class Commands {

    private Commands() {}

    static void run(Launch launch, Path log) throws IOException {
        if (exitCode(launch, Redirect.appendTo(log.toFile())) != 0) {
            throw new StackException("%s failed; see %s"
                    .formatted(Path.of(launch.command().getFirst()).getFileName(), log));
        }
    }

    static int exitCode(Launch launch, Redirect output) throws IOException {
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
