package org.caresport.stack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends every process; the state stays. */
@Command(name = "down")
final class Down implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var settings = Caresport.settings();
        var stack = new RunningStack(settings);
        if (settings.home().isOwned()) {
            System.out.println("Ending every part; after a build the services first write down how to start faster …");
        }
        System.out.println(
                stack.stop()
                        ? "CareSport Connect is down; its state stays in "
                                + settings.home().root()
                        : "CareSport Connect was not up.");
        return 0;
    }
}
