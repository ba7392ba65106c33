package org.caresport.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String SECURED_SERVERS = "caresport.test.kafka.secured";

    private TestBroker() {}

    static String bootstrapServers() {
        if (System.getProperty(SERVERS) == null) {
            System.setProperty(SERVERS, start());
        }
        return System.getProperty(SERVERS);
    }

    /** The same broker, at the listener where one logs in and may do only what one was allowed. */
    static String securedServers() {
        bootstrapServers();
        return System.getProperty(SECURED_SERVERS);
    }

    private static String start() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            var home = Files.createTempDirectory(target, "kafka-").toAbsolutePath();
            var port = OwnPort.take();
            var secured = OwnPort.take();
            var settings = write(home, port, secured, OwnPort.take());
            run(home, "kafka.tools.StorageTool", "format", "-t", "caresporttestcluster00", "-c", settings)
                    .waitFor();
            var broker = run(home, "kafka.Kafka", settings);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroyForcibly));
            var servers = "127.0.0.1:" + port;
            awaitAnswer(servers, broker, home);
            System.setProperty(SECURED_SERVERS, "127.0.0.1:" + secured);
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException("the Kafka broker for the tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the Kafka broker started", e);
        }
    }

    private static String write(Path home, int port, int secured, int controller) throws IOException {
        var file = home.resolve("server.properties");
        Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%3$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,SECURED://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,SECURED://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SECURED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
                # who comes in by the plain side may do everything
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.secured.scram-sha-512.sasl.jaas.config=\
                  org.apache.kafka.common.security.scram.ScramLoginModule required;
                log.dirs=%4$s
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
                port, secured, controller, home.resolve("data").toString().replace('\\', '/')));
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
        var until = System.nanoTime() + Patience.LONG.toNanos();
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
                .formatted(Patience.LONG, home.resolve("broker.log")));
    }
}
