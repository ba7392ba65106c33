package org.caresport.stack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends every process; the state stays. */
@Command(name = "down")
final class Down implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var settings = Caresport.settings();
        var lived = new RunningStack(settings).stop();
        System.out.println(
                lived
                        ? "CareSport Connect is down; its state stays in "
                                + settings.home().root()
                        : "CareSport Connect was not up.");
        return 0;
    }
}
