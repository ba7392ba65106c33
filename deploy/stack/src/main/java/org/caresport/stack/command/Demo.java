package org.caresport.stack.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caresport.stack.Port;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Plays the main job through the gateway, step by step; brings the stack up first, and leaves it running. */
@Command(name = "demo")
final class Demo implements Callable<Integer> {

    @Unmatched
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = Caresport.settings();
        Up.bring(settings);
        var arguments = new ArrayList<>(Tool.addresses(settings));
        arguments.addAll(List.of("--imap", "127.0.0.1:" + settings.port(Port.IMAP)));
        arguments.addAll(more);
        return Tool.demo(settings, "Demo").run(arguments);
    }
}
