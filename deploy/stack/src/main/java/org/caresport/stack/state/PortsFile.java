package org.caresport.stack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.caresport.stack.Port;

/** The ports that a stack was last started on, so that every later command finds it there. */
public final class PortsFile {

    private final Path file;

    public PortsFile(Home home) {
        this.file = home.root().resolve("ports.properties");
    }

    public Map<Port, Integer> read() {
        var ports = new EnumMap<Port, Integer>(Port.class);
        if (!Files.exists(file)) {
            return ports;
        }
        var known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var port : Port.values()) {
            var number = known.getProperty(port.name());
            if (number != null) {
                ports.put(port, Integer.valueOf(number));
            }
        }
        return ports;
    }

    public void write(Map<Port, Integer> ports) throws IOException {
        var known = new Properties();
        ports.forEach((port, number) -> known.setProperty(port.name(), number.toString()));
        try (var writer = Files.newBufferedWriter(file)) {
            known.store(writer, null);
        }
    }
}
