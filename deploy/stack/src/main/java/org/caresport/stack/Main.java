package org.caresport.stack;

import org.caresport.stack.command.Caresport;
import picocli.CommandLine;

/** What the launcher script runs. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Caresport())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof StackException) {
                        command.getErr().println(exception.getMessage());
                    } else {
                        exception.printStackTrace(command.getErr());
                    }
                    return 1;
                })
                .execute(arguments));
    }
}
