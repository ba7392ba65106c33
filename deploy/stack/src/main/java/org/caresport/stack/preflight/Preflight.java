package org.caresport.stack.preflight;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.state.PortsFile;

/** What would keep a stack from starting, found out and said by name before anything starts. */
public final class Preflight {

    private static final long MEMORY = 3L << 30;
    private static final long DISK = 2L << 30;

    private final Settings settings;
    private final Memory memory;

    public Preflight(Settings settings, Memory memory) {
        this.settings = settings;
        this.memory = memory;
    }

    /** Everything that is wrong, each with what to do about it; nothing when the stack may start. */
    public List<String> complaints() throws IOException {
        var complaints = new ArrayList<String>();
        complaints.addAll(ports());
        complaints.addAll(movedAddresses());
        complaints.addAll(memory());
        complaints.addAll(disk());
        return complaints;
    }

    private List<String> ports() {
        var complaints = new ArrayList<String>();
        var users = new HashMap<Integer, Port>();
        for (var port : settings.usedPorts()) {
            var number = settings.port(port);
            var other = users.putIfAbsent(number, port);
            if (other != null) {
                complaints.add("Port %d is wanted twice: for %s (%s) and for %s (%s)."
                        .formatted(number, other.purpose(), other.setting(), port.purpose(), port.setting()));
            } else if (isBusy(number)) {
                complaints.add("""
                        Port %d is busy; it is needed for %s. End the program that listens there, or choose another \
                        port: %s=<number> ./caresport up""".formatted(number, port.purpose(), port.setting()));
            }
        }
        return complaints;
    }

    /** Links, issuers and redirects that are stored carry these two ports. */
    private List<String> movedAddresses() {
        Map<Port, Integer> before = new PortsFile(settings.home()).read();
        var complaints = new ArrayList<String>();
        for (var port : List.of(Port.GATEWAY, Port.KEYCLOAK)) {
            var number = before.getOrDefault(port, settings.port(port));
            if (number != settings.port(port)) {
                complaints.add("""
                        This state was made with %s on port %d, and what is stored in it says so. Start it with %s=%d, \
                        or start over with ./caresport up --fresh""".formatted(port.purpose(), number, port.setting(), number));
            }
        }
        return complaints;
    }

    private List<String> memory() throws IOException {
        var available = memory.available();
        return available >= MEMORY
                ? List.of()
                : List.of("Too little memory: %s available, %s needed. Close some programs."
                        .formatted(gibibytes(available), gibibytes(MEMORY)));
    }

    private List<String> disk() throws IOException {
        var folder = existing(settings.home().root());
        var usable = Files.getFileStore(folder).getUsableSpace();
        return usable >= DISK
                ? List.of()
                : List.of("Too little disk: %s free at %s, %s needed. Make room, or set CARESPORT_HOME to another disk."
                        .formatted(gibibytes(usable), folder, gibibytes(DISK)));
    }

    /** Bound by someone, or answered by someone: on macOS a narrower address can be bound beside a taken wildcard. */
    private static boolean isBusy(int port) {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(here);
        } catch (IOException e) {
            return true;
        }
        try (var probe = new Socket()) {
            probe.connect(here, 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path existing(Path folder) {
        var parent = folder.toAbsolutePath().getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }

    private static String gibibytes(long bytes) {
        return "%.1f GiB".formatted(bytes / (double) (1L << 30));
    }
}
