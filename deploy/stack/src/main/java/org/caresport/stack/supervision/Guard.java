package org.caresport.stack.supervision;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.caresport.stack.StackException;

/**
 * The shell script that outlives its owner by a second and ends what the owner left. It is a script, and apart from
 * this JVM, because nothing inside a process helps when that process gets {@code kill -9}.
 */
public final class Guard {

    private final Path run;
    private final Path script;

    public Guard(Path run) throws IOException {
        this.run = run;
        this.script = run.resolve("guard.sh");
        Files.createDirectories(run);
        try (var source = Guard.class.getResourceAsStream("guard.sh")) {
            if (source == null) {
                throw new IllegalStateException("guard.sh is missing from the jar");
            }
            // moved into place, because a guard that runs reads its script as it goes
            var copy = Files.createTempFile(run, "guard", ".sh");
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, script, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes this process the owner of what is launched from now on, watched from outside. */
    public Owned own() throws IOException {
        var owner = run.resolve("owner." + output("identity", pid()));
        Files.createDirectories(owner);
        return new Owned(owner, start("watch", owner.toString()));
    }

    /** Ends the processes that dead owners left; returns when they are gone. */
    public void sweep() throws IOException {
        output("sweep", run.toString());
    }

    /** Starts a command that lives on after this process, out of reach of the terminal's Ctrl-C. */
    public void detach(Path log, List<String> command) throws IOException {
        var arguments = new ArrayList<>(List.of("detach", log.toString()));
        arguments.addAll(command);
        output(arguments.toArray(String[]::new));
    }

    private Process start(String... arguments) throws IOException {
        return builder(List.of(arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private String output(String... arguments) throws IOException {
        var process =
                builder(List.of(arguments)).redirectError(Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new StackException("guard.sh %s failed".formatted(arguments[0]));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return output;
    }

    private ProcessBuilder builder(List<String> arguments) {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectInput(new File("/dev/null"));
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** What this process owns: a folder with one note for each process it launched. */
    public final class Owned implements AutoCloseable {

        private final Path folder;
        private Process watcher;

        private Owned(Path folder, Process watcher) {
            this.folder = folder;
            this.watcher = watcher;
        }

        /** Starts a program that is noted before it runs; its output is appended to the log. */
        public Process launch(String name, Program.Launch launch, String stopSignal, Path log) throws IOException {
            rewatch();
            var arguments = new ArrayList<>(List.of("launch", folder.toString(), name, stopSignal));
            arguments.addAll(launch.command());
            var builder = builder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .directory(launch.directory().toFile());
            builder.environment().putAll(launch.environment());
            return builder.start();
        }

        /** Forgets a program that has ended. */
        public void forget(String name) throws IOException {
            Files.deleteIfExists(folder.resolve(name));
        }

        private synchronized void rewatch() throws IOException {
            if (!watcher.isAlive()) {
                watcher = start("watch", folder.toString());
            }
        }

        /** Everything has ended: nothing is left to watch. */
        @Override
        public void close() throws IOException {
            watcher.destroy();
            try (var notes = Files.list(folder)) {
                for (var note : notes.toList()) {
                    Files.delete(note);
                }
            }
            Files.delete(folder);
        }
    }
}
