package org.caresport.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.caresport.stack.state.Home;
import org.caresport.stack.state.PortsFile;

/**
 * Where a stack runs and what of it.
 *
 * @param project the folder with the launcher and the built modules
 * @param home the folder in which the stack remembers everything
 * @param parts the parts to start
 * @param learns whether a service may take some seconds at its first end to start faster from then on; a trial does not
 */
public record Settings(Path project, Home home, Map<Port, Integer> ports, Set<Part> parts, boolean learns) {

    private static final int HIGHEST_PORT = 65535;

    public Settings {
        ports = Map.copyOf(ports);
        parts = Set.copyOf(parts);
    }

    /**
     * The usual ports and {@code .caresport} in the project; {@code CARESPORT_HOME} moves the folder, and a port is
     * where {@code CARESPORT_PORT_…} says, or else where this stack had it the last time. {@code CARESPORT_PARTS}
     * starts less than everything, for example the stores for a service that runs in a development environment.
     */
    public static Settings from(Path project, Map<String, String> environment) {
        var home = new Home(project.resolve(environment.getOrDefault("CARESPORT_HOME", ".caresport")));
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port.usual());
        }
        ports.putAll(new PortsFile(home).read());
        for (var port : Port.values()) {
            var given = environment.getOrDefault(port.setting(), "").strip();
            if (!given.isEmpty()) {
                ports.put(port, number(port, given));
            }
        }
        return new Settings(project, home, ports, parts(environment.getOrDefault("CARESPORT_PARTS", "")), true);
    }

    /**
     * A stack beside others: a folder of its own and ports of its own.
     *
     * @param number gives a port that nobody else gets, a new one each time
     */
    public static Settings isolated(Path project, Path home, IntSupplier number) {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, number.getAsInt());
        }
        return new Settings(project, new Home(home.toAbsolutePath()), ports, EnumSet.allOf(Part.class), false);
    }

    /** The project's folder, seen from a module or from anywhere below it. */
    public static Path findProject() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/keycloak/realm.json"))) {
                return folder;
            }
        }
        throw new StackException("not inside the CareSport Connect project");
    }

    public Settings only(Part first, Part... others) {
        return new Settings(project, home, ports, EnumSet.of(first, others), learns);
    }

    /** On the ports that it was started on the last time, whatever is wished now. */
    public Settings asStarted() {
        var changed = new EnumMap<>(ports);
        changed.putAll(new PortsFile(home).read());
        return new Settings(project, home, changed, parts, learns);
    }

    /**
     * Every port moved at once: the gateway to this one, the others to those that follow.
     *
     * @throws StackException when there is no room up to the last port that exists
     */
    public Settings allFrom(int first) {
        int highest = HIGHEST_PORT - Port.values().length + 1;
        if (first < 1 || first > highest) {
            throw new StackException(
                    "--ports-from is %d; all ports from there on fit with 1 to %d".formatted(first, highest));
        }
        var changed = new EnumMap<Port, Integer>(Port.class);
        changed.put(Port.GATEWAY, first);
        int next = first + 1;
        for (var port : Port.values()) {
            if (port != Port.GATEWAY) {
                changed.put(port, next++);
            }
        }
        return new Settings(project, home, changed, parts, learns);
    }

    /** @throws StackException for a number that is no port */
    public Settings with(Port port, int number) {
        if (number < 1 || number > HIGHEST_PORT) {
            throw new StackException("The port of %s is %d, which is no port number: they go from 1 to %d"
                    .formatted(port.name().toLowerCase(Locale.ROOT).replace('_', '-'), number, HIGHEST_PORT));
        }
        var changed = new EnumMap<>(ports);
        changed.put(port, number);
        return new Settings(project, home, changed, parts, learns);
    }

    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** A trial lives through months: what stands in this file, as {@code P42D}, puts its services' clock forward. */
    public Optional<Path> ahead() {
        return learns ? Optional.empty() : Optional.of(home.root().resolve("ahead"));
    }

    /** The ports of the parts that are to start. */
    public Set<Port> usedPorts() {
        var used = EnumSet.allOf(Port.class);
        used.removeIf(port -> !parts.contains(port.part()));
        return used;
    }

    /** Whether every part starts, so that the platform does its work. */
    public boolean isWhole() {
        return parts.size() == Part.values().length;
    }

    /** The base of every link that leaves the system: the gateway. */
    public URI publicUrl() {
        return local(Port.GATEWAY, "");
    }

    /** The realm that issues the tokens. */
    public URI issuer() {
        return local(Port.KEYCLOAK, "/realms/caresport");
    }

    /** An HTTP address on one of the stack's ports. */
    public URI local(Port port, String path) {
        return URI.create("http://127.0.0.1:" + port(port) + path);
    }

    private static Set<Part> parts(String names) {
        var parts = EnumSet.noneOf(Part.class);
        for (var name : names.split(",")) {
            if (!name.isBlank()) {
                parts.add(Part.find(name.strip())
                        .orElseThrow(() -> new StackException(
                                "CARESPORT_PARTS names '%s'; there are %s".formatted(name.strip(), Part.ids()))));
            }
        }
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }

    private static int number(Port port, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are no port
        }
        throw new StackException("%s is '%s', which is no port number".formatted(port.setting(), text));
    }
}
