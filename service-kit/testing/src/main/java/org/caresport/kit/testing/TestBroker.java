package org.caresport.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka broker in a process of its own (KRaft, one node), its data under the module's {@code target}. */
final class TestBroker {

    private static final String SERVERS = "caresport.test.kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestBroker() {}

    static String bootstrapServers() {
        if (System.getProperty(SERVERS) == null) {
            System.setProperty(SERVERS, start());
        }
        return System.getProperty(SERVERS);
    }

    private static String start() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            var home = Files.createTempDirectory(target, "kafka-").toAbsolutePath();
            var port = freePort();
            var settings = write(home, port, freePort());
            run(home, "kafka.tools.StorageTool", "format", "-t", "caresporttestcluster00", "-c", settings)
                    .waitFor();
            var broker = run(home, "kafka.Kafka", settings);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroyForcibly));
            var servers = "127.0.0.1:" + port;
            awaitAnswer(servers, broker, home);
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException("the Kafka broker for the tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the Kafka broker started", e);
        }
    }

    private static String write(Path home, int port, int controller) throws IOException {
        var file = home.resolve("server.properties");
        Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=3
                auto.create.topics.enable=false
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=2
                """.formatted(
                        port, controller, home.resolve("data").toString().replace('\\', '/')));
        return file.toString();
    }

    private static Process run(Path home, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("broker.log").toFile()))
                .start();
    }

    private static String classPath() throws IOException {
        try (var resource = Objects.requireNonNull(
                TestBroker.class.getResourceAsStream("/kafka-broker.classpath"),
                "service-kit-broker is not on the class path; build it first")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void awaitAnswer(String servers, Process broker, Path home) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && broker.isAlive()) {
            try (var admin = Admin.create(
                    Map.of("bootstrap.servers", servers, "default.api.timeout.ms", 3000, "request.timeout.ms", 2000))) {
                admin.describeCluster().nodes().get(3, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | TimeoutException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the Kafka broker for the tests did not answer in %s; see %s"
                .formatted(PATIENCE, home.resolve("broker.log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
