package org.caresport.stack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caresport.kit.testing.OwnPort;
import org.caresport.stack.Main;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real parts under a supervisor of their own, which gets {@code kill -9}. */
class KilledSupervisorIT {

    private static final String MARK = "killed-supervisor-it";

    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void noneOfItsPartsOutlivesIt() throws Exception {
        var supervisor = supervise();
        var settings = Settings.from(Settings.findProject(), Map.of("CARESPORT_HOME", home.toString()));
        var file = new StatusFile(settings.home().status());
        await().until(() -> file.read().filter(StatusFile.Status::isUp).isPresent());
        var parts = file.read().orElseThrow().parts().stream()
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .toList();
        var all = new ArrayList<>(parts);
        parts.forEach(part -> part.descendants().forEach(all::add));
        assertThat(parts).hasSize(3);

        supervisor.destroyForcibly().waitFor();

        await().untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
        await().untilAsserted(() -> assertThat(owners()).isEmpty());
    }

    private Process supervise() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "supervise")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("supervisor.out").toFile());
        builder.environment().put("CARESPORT_HOME", home.toString());
        builder.environment().put("CARESPORT_PARTS", "postgres,kafka,mail");
        builder.environment().put("CARESPORT_MARK", MARK);
        for (var port : Port.values()) {
            builder.environment().put(port.setting(), Integer.toString(OwnPort.take()));
        }
        var process = builder.start();
        started.add(process);
        return process;
    }

    private List<Path> owners() throws IOException {
        try (var files = Files.list(home.resolve("run"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("owner."))
                    .toList();
        }
    }
}
