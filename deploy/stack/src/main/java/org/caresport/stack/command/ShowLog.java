package org.caresport.stack.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caresport.stack.Part;
import org.caresport.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the log of a part, or of the supervisor. */
@Command(name = "logs")
final class ShowLog implements Callable<Integer> {

    @Parameters(paramLabel = "PART")
    private String name = "";

    @Option(names = "-f", description = "and what is added to it from now on")
    private boolean follow;

    @Option(names = "-n", description = "how many lines", defaultValue = "200")
    private int lines;

    @Option(names = "--raw", description = "as it was written, for programs")
    private boolean raw;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Caresport.settings().home();
        var log = name.equals("supervisor")
                ? home.supervisorLog()
                : home.log(Part.find(name)
                        .orElseThrow(() -> new StackException(
                                "There is no part called %s; there are supervisor, %s".formatted(name, Part.ids()))));
        if (!Files.exists(log)) {
            throw new StackException("No log yet: " + log);
        }
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        if (raw) {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
        var tail = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        try (var written = tail.inputReader(StandardCharsets.UTF_8)) {
            for (var line = written.readLine(); line != null; line = written.readLine()) {
                System.out.println(LogLine.readable(line));
            }
        }
        return tail.waitFor();
    }
}
