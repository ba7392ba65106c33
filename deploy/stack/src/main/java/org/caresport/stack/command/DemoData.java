package org.caresport.stack.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;

/** The demo municipality: loaded through the gateway, as any other client would, once for each state folder. */
final class DemoData {

    private final Settings settings;

    DemoData(Settings settings) {
        this.settings = settings;
    }

    /** Of two commands that start at the same time one waits, and finds that all is there. */
    void loadOnce() throws IOException, InterruptedException {
        var home = settings.home();
        if (Files.exists(home.demoLoaded())) {
            return;
        }
        try (var turn = FileChannel.open(home.demoTurn(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            if (!Files.exists(home.demoLoaded())) {
                load();
            }
        }
    }

    private void load() throws IOException, InterruptedException {
        System.out.println("Loading the demo municipality");
        if (Tool.demo(settings, "Load").run(Tool.addresses(settings)) != 0) {
            throw new StackException("The demo municipality could not be loaded; ./caresport up tries again");
        }
        Files.createFile(settings.home().demoLoaded());
    }
}
