package org.caresport.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;

/** The demo municipality: loaded through the gateway, as any other client would, once for each state folder. */
final class DemoData {

    private final Settings settings;

    DemoData(Settings settings) {
        this.settings = settings;
    }

    void loadOnce() throws IOException, InterruptedException {
        if (Files.exists(settings.home().demoLoaded())) {
            return;
        }
        System.out.println("Loading the demo municipality");
        if (Tool.demo(settings, "Load").run(Tool.addresses(settings)) != 0) {
            throw new StackException("The demo municipality could not be loaded; ./caresport up tries again");
        }
        Files.createFile(settings.home().demoLoaded());
    }
}
