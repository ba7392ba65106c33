package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramTest {

    private static final String LEARN = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    @TempDir
    Path project;

    private Settings settings;
    private Path cache;

    @BeforeEach
    void aBuiltServiceWithACache() throws IOException {
        var jar = ServiceProgram.jar(project, Part.MATCHING);
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        settings = Settings.from(project, Map.of());
        cache = Path.of(option(service(), LEARN).replace(".draft", ""));
        Files.createFile(cache);
    }

    @Test
    void aStartThatCameToNothingIsNotTriedAgainWithTheSameCache() throws IOException {
        var service = service();
        assertThat(option(service, USE)).isEqualTo(cache.toString());

        var next = option(service, LEARN);

        assertThat(next).startsWith(cache.toString());
        assertThat(cache).doesNotExist();
    }

    @Test
    void aCacheThatServedIsUsedAgain() throws Exception {
        var management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
        settings = settings.with(
                Port.managementOf(Part.MATCHING).orElseThrow(),
                management.getAddress().getPort());
        var service = service();
        service.launch();

        assertThat(service.ready()).isTrue();

        assertThat(option(service, USE)).isEqualTo(cache.toString());
        management.stop(0);
    }

    private ServiceProgram service() {
        return new ServiceProgram(Part.MATCHING, Set.of(), settings, project.resolve("caches"), Map.of());
    }

    /** What the next launch says after this option. */
    private static String option(ServiceProgram service, String name) throws IOException {
        return service.launch().command().stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }
}
