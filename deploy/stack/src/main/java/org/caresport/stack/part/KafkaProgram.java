package org.caresport.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.supervision.Program;

/** An Apache Kafka broker that is its own controller. Topics are created by the services that own them. */
final class KafkaProgram implements Program {

    private final Settings settings;
    private final Distribution distribution;

    KafkaProgram(Settings settings, Distribution distribution) {
        this.settings = settings;
        this.distribution = distribution;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public Set<Part> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException {
        var data = settings.home().data(part());
        Files.createDirectories(data);
        Files.writeString(configuration(), properties());
        if (!Files.exists(data.resolve("meta.properties"))) {
            var cluster = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8));
            Commands.run(
                    run(
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id",
                            KafkaIds.base64(cluster),
                            "--config",
                            configuration().toString()),
                    settings.home().log(part()));
        }
    }

    @Override
    public Launch launch() {
        return run("kafka.Kafka", configuration().toString());
    }

    @Override
    public boolean ready() throws IOException {
        return Probe.kafka(settings.port(Port.KAFKA));
    }

    private Launch run(String main, String... arguments) {
        var jvm = Jvm.withHeap(192)
                .options(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        var classPath = List.of(distribution.kafka().resolve("*"), distribution.libraries());
        return new Launch(jvm.main(classPath, main, arguments), settings.home().root(), Map.of());
    }

    private Path configuration() {
        return settings.home().data(part()).resolveSibling("kafka.properties");
    }

    private String properties() {
        var broker = settings.port(Port.KAFKA);
        var controller = settings.port(Port.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                # one machine: every copy there can be is one
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # after a crash the broker may register again once its old session is over: 9 s by default
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=1000
                # a small heap: the cleaner alone would take 128 MiB of it
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                log.index.size.max.bytes=1048576
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                """.formatted(broker, controller, settings.home().data(part()));
    }
}
