package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** No test is left without the port that it counts on because some program happened to get that number. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OwnPortTest {

    /** macOS hands out from here; Linux says where. */
    private static final int HANDED_OUT_FROM = 49_152;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void theSystemGivesItToNobody() throws IOException {
        assertThat(OwnPort.take()).isLessThan(handedOutFrom());
    }

    @Test
    void whatRunsForTheTestsIsOnPortsThatTheSystemGivesToNobody() throws IOException {
        assertThat(URI.create("kafka://" + broker).getPort()).as("the broker").isLessThan(handedOutFrom());
        assertThat(URI.create(database.substring("jdbc:".length())).getPort())
                .as("the database")
                .isLessThan(handedOutFrom());
    }

    @Test
    void nobodyElseIsGivenItToo() throws Exception {
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < 200; i++) {
            taken.add(OwnPort.take());
        }
        try (var elsewhere = new URLClassLoader(new URL[] {home()}, null)) {
            var other = elsewhere.loadClass(OwnPort.class.getName()).getMethod("take");
            for (int i = 0; i < 200; i++) {
                taken.add((int) other.invoke(null));
            }
        }

        assertThat(taken).doesNotHaveDuplicates();
    }

    private static URL home() {
        return OwnPort.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static int handedOutFrom() throws IOException {
        var range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        // read at once, as by lines: the kernel shows such a file to the first read alone
        return Files.exists(range)
                ? Integer.parseInt(Files.readAllLines(range).getFirst().split("\\s+")[0])
                : HANDED_OUT_FROM;
    }
}
