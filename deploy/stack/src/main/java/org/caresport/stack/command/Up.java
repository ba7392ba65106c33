package org.caresport.stack.command;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.preflight.MachineMemory;
import org.caresport.stack.preflight.Preflight;
import org.caresport.stack.state.PortsFile;
import org.caresport.stack.supervision.StatusFile.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings everything up, or says that it is; loads the demo municipality once. */
@Command(name = "up")
final class Up implements Callable<Integer> {

    @Option(names = "--fresh", description = "forget everything and start over")
    private boolean fresh;

    @Option(names = "--port", paramLabel = "NAME=NUMBER", description = "for example --port gateway=8088")
    private Map<String, Integer> ports = Map.of();

    @Option(names = "--ports-from", paramLabel = "NUMBER", description = "the gateway there, the others behind it")
    private int firstPort;

    @Option(
            names = {"--yes", "-y"},
            description = "do not ask whether a running stack may be forgotten")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        var settings = withPorts(Caresport.settings());
        var begun = System.nanoTime();
        var runs = settings.home().isOwned();
        if (runs && !fresh && !settings.equals(settings.asStarted())) {
            throw new StackException(
                    "CareSport Connect is up on other ports (the gateway at %s). End it first: ./caresport down"
                            .formatted(settings.asStarted().publicUrl()));
        }
        if (fresh) {
            if (runs && !yes) {
                askFirst(settings);
            }
            new RunningStack(settings).stop();
            settings.home().erase();
            settings = withPorts(Caresport.settings());
        }
        bring(settings);
        var seconds = (System.nanoTime() - begun) / 1e9;
        new Welcome(settings).print(seconds);
        return 0;
    }

    /** Returns when every part is ready and the demo municipality is loaded. */
    static void bring(Settings settings) throws IOException, InterruptedException {
        var stack = new RunningStack(settings);
        var status = stack.status();
        if (status.isEmpty() || status.get().phase() == Phase.FAILED) {
            stack.sweep();
            check(settings);
            settings.home().create();
            new PortsFile(settings.home()).write(settings.ports());
            stack.start();
        }
        if (status.isEmpty() || !status.get().isUp()) {
            new Progress(stack, settings).follow();
        }
        if (settings.isWhole()) {
            new DemoData(settings).loadOnce();
        }
    }

    private static void check(Settings settings) throws IOException {
        var complaints = new Preflight(settings, new MachineMemory()).complaints();
        if (!complaints.isEmpty()) {
            throw new StackException("Nothing was started:\n  " + String.join("\n  ", complaints));
        }
    }

    private static void askFirst(Settings settings) {
        var console = System.console();
        var answer = console == null || !console.isTerminal()
                ? ""
                : console.readLine(
                        "CareSport Connect is up at %s. End it and delete everything it has stored? (yes/no) ",
                        settings.publicUrl());
        if (answer == null || !answer.strip().equalsIgnoreCase("yes")) {
            throw new StackException("Nothing was deleted. CareSport Connect is up at %s; --fresh --yes forgets it."
                    .formatted(settings.asStarted().publicUrl()));
        }
    }

    private Settings withPorts(Settings wanted) {
        var settings = firstPort == 0 ? wanted : wanted.allFrom(firstPort);
        for (var moved : ports.entrySet()) {
            var port = Port.find(moved.getKey())
                    .orElseThrow(() -> new StackException("There is no port called " + moved.getKey()));
            settings = settings.with(port, moved.getValue());
        }
        return settings;
    }
}
