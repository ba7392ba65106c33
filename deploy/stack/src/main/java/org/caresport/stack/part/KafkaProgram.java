package org.caresport.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.rights.EventContract;
import org.caresport.stack.state.Secrets;
import org.caresport.stack.supervision.Program;

/**
 * An Apache Kafka broker that is its own controller. Topics are created by the services that own them; who has no user on
 * it is refused, and who has one may do what {@link KafkaUsers} says.
 */
final class KafkaProgram implements Program {

    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private final KafkaUsers users;

    KafkaProgram(Settings settings, Secrets secrets, Distribution distribution) {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.users = new KafkaUsers(settings.port(Port.KAFKA), secrets, EventContract.all());
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
        configure();
        if (!Files.exists(data.resolve("meta.properties"))) {
            Commands.run(
                    run(
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id",
                            KafkaIds.cluster(data),
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
        if (!Probe.kafka(settings.port(Port.KAFKA))) {
            return false;
        }
        users.ensure();
        return true;
    }

    /** There is a password in it: it is for the owner alone from its first byte on, whoever could read an older one. */
    private void configure() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(configuration().getParent(), "kafka", ".properties", owner);
        Files.writeString(draft, properties());
        Files.move(draft, configuration(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Launch run(String main, String... arguments) {
        var jvm = Jvm.withHeap(192)
                .options(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        // who was refused what
                        "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=info",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        var classPath = List.of(distribution.kafka().resolve("*"), distribution.libraries());
        return new Launch(jvm.main(classPath, main, arguments), settings.home().root(), Map.of());
    }

    private Path configuration() {
        return settings.home().data(part()).resolveSibling("kafka.properties");
    }

    private String properties() throws IOException {
        var broker = settings.port(Port.KAFKA);
        var controller = settings.port(Port.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENTS
                log.dirs=%3$s
                # everybody logs in: services as users that the broker stores, and one whom this file names, because it is
                # there before there are users to store
                sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
                listener.name.clients.scram-sha-512.sasl.jaas.config=%4$s
                listener.name.clients.plain.sasl.jaas.config=%5$s
                sasl.mechanism.inter.broker.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%5$s
                sasl.mechanism.controller.protocol=PLAIN
                # what nobody was allowed is forbidden
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=false
                super.users=User:%6$s
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
                """.formatted(
                        broker,
                        controller,
                        settings.home().data(part()),
                        KafkaLogin.SCRAM_SERVER,
                        KafkaLogin.ADMINISTRATOR.plainServer(secrets),
                        KafkaLogin.ADMINISTRATOR.user());
    }
}
