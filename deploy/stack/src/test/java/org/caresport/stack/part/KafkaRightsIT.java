package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.caresport.kit.testing.OwnPort;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.Stack;
import org.caresport.stack.rights.EventContract;
import org.caresport.stack.state.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack's broker, tried with every service's own login on every topic there is. */
class KafkaRightsIT {

    /** Written down here once more, by hand: what is made from the documents is held against it. */
    private record Service(String name, Set<String> reads, Set<String> writes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Service> SERVICES = List.of(
            new Service(
                    "referral-service",
                    Set.of("match-result", "place", "activity", "access"),
                    Set.of(
                            "referral",
                            "match-request",
                            "place-request",
                            "message-request",
                            "recipient",
                            "match-result.dead-letter",
                            "place.dead-letter",
                            "activity.dead-letter",
                            "access.dead-letter")),
            new Service(
                    "activity-catalog-service",
                    Set.of("place-request"),
                    Set.of("activity", "place", "recipient", "place-request.dead-letter")),
            new Service(
                    "matching-service",
                    Set.of("match-request", "activity", "referral"),
                    Set.of(
                            "match-result",
                            "access",
                            "match-request.dead-letter",
                            "activity.dead-letter",
                            "referral.dead-letter")),
            new Service(
                    "notification-service",
                    Set.of("recipient", "message-request"),
                    Set.of("access", "recipient.dead-letter", "message-request.dead-letter")));

    @TempDir
    static Path home;

    private static Stack stack;
    private static Secrets secrets;
    private static final Set<String> TOPICS = new TreeSet<>(Set.of("nobodys"));

    @BeforeAll
    static void everyTopicHoldsAnEvent() throws Exception {
        stack = Stack.start(
                Settings.isolated(Settings.findProject(), home, OwnPort::take).only(Part.KAFKA));
        secrets = new Secrets(stack.settings().home().secrets());
        SERVICES.forEach(service -> {
            TOPICS.addAll(service.reads);
            TOPICS.addAll(service.writes);
        });
        try (var admin = Admin.create(administrator());
                var producer = producer(administrator())) {
            admin.createTopics(TOPICS.stream().map(KafkaRightsIT::topic).toList())
                    .all()
                    .get();
            for (var topic : TOPICS) {
                producer.send(new ProducerRecord<>(topic, "key", "event")).get();
            }
        }
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    static List<Service> services() {
        return SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsWhatItsDocumentSaysAndNothingElse(Service service) throws Exception {
        var readable = new TreeSet<String>();
        for (var topic : TOPICS) {
            if (canRead(service.name, topic)) {
                readable.add(topic);
            }
        }

        assertThat(readable).containsExactlyInAnyOrderElementsOf(service.reads);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesWhatItsDocumentSaysAndNothingElse(Service service) throws Exception {
        var writable = new TreeSet<String>();
        try (var producer = producer(login(new KafkaLogin(service.name)))) {
            for (var topic : TOPICS) {
                if (canWrite(producer, topic)) {
                    writable.add(topic);
                }
            }
        }

        assertThat(writable).containsExactlyInAnyOrderElementsOf(service.writes);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMakesTheTopicsItWritesAndNoOthers(Service service) throws Exception {
        var makeable = new TreeSet<String>();
        try (var admin = Admin.create(login(new KafkaLogin(service.name)))) {
            for (var topic : TOPICS) {
                if (canMake(admin, topic)) {
                    makeable.add(topic);
                }
            }
        }

        assertThat(makeable).containsExactlyInAnyOrderElementsOf(service.writes);
    }

    @Test
    void aServiceDoesNotTakeAwayAnothersEventsByJoiningItsGroup() throws Exception {
        var settings = login(new KafkaLogin("matching-service"));
        settings.put("group.id", "referral-service.activity-sessions");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Set.of("activity"));

            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void aServiceGivesNobodyRights() throws Exception {
        try (var admin = Admin.create(login(new KafkaLogin("matching-service")))) {
            var right = EventContract.all().getFirst().rights().getFirst().bindings();

            assertThatThrownBy(() -> admin.createAcls(right).all().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void whoDoesNotLogInIsNotAnswered() {
        for (var servers : List.of("bootstrap.servers", "bootstrap.controllers")) {
            var port = servers.endsWith("controllers") ? Port.KAFKA_CONTROLLER : Port.KAFKA;
            Map<String, Object> anonymous =
                    Map.of(servers, address(port), "default.api.timeout.ms", 4_000, "request.timeout.ms", 2_000);
            try (var admin = Admin.create(anonymous)) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .as(servers)
                        .hasCauseInstanceOf(TimeoutException.class);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedInWords() throws Exception {
        var settings = login(new KafkaLogin("referral-service"));
        settings.computeIfPresent(
                "sasl.jaas.config", (_, jaas) -> jaas.toString().replace(password("referral-service"), "guess"));
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class)
                    .hasMessageContaining("invalid credentials");
        }
    }

    @Test
    void aServicesLoginDoesNotOpenTheController() throws Exception {
        var settings = login(new KafkaLogin("referral-service"));
        settings.remove("bootstrap.servers");
        settings.put("bootstrap.controllers", address(Port.KAFKA_CONTROLLER));
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(UnsupportedSaslMechanismException.class);
        }
        settings.putAll(new KafkaLogin("referral-service").settings(secrets));
        try (var admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void whatADocumentNoLongerSaysIsTakenAway() throws Exception {
        var port = stack.settings().port(Port.KAFKA);
        var withoutNotification = EventContract.all().stream()
                .filter(contract -> !contract.service().equals("notification-service"))
                .toList();
        assertThat(canRead("notification-service", "recipient")).isTrue();

        new KafkaUsers(port, secrets, withoutNotification).ensure();
        try {
            assertThat(canRead("notification-service", "recipient")).isFalse();
        } finally {
            new KafkaUsers(port, secrets, EventContract.all()).ensure();
        }
        assertThat(canRead("notification-service", "recipient")).isTrue();
    }

    @Test
    void passwordsAreForTheOwnerAloneAndOnNoCommandLine() throws IOException {
        var command = ProcessHandle.of(stack.status(Part.KAFKA).pid())
                .flatMap(process -> process.info().commandLine())
                .orElseThrow();
        var log = Files.readString(stack.log(Part.KAFKA));
        for (var user : List.of("kafka-admin", "referral-service", "notification-service")) {
            assertThat(command).doesNotContain(password(user));
            assertThat(log).doesNotContain(password(user));
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (holdsAPassword(file)) {
                    assertThat(Files.getPosixFilePermissions(file))
                            .as(file.toString())
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    private static boolean holdsAPassword(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(password("kafka-admin"));
    }

    private static boolean canRead(String user, String topic) throws IOException {
        try (var consumer =
                new KafkaConsumer<>(login(new KafkaLogin(user)), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            var until = Instant.now().plusSeconds(20);
            while (Instant.now().isBefore(until)) {
                if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                    return true;
                }
            }
            throw new AssertionError("%s was neither let in to %s nor refused".formatted(user, topic));
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    private static boolean canWrite(KafkaProducer<String, String> producer, String topic) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, "key", "event")).get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    private static boolean canMake(Admin admin, String topic) throws InterruptedException {
        try {
            admin.createTopics(Set.of(topic(topic)), new CreateTopicsOptions().validateOnly(true))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOfAny(TopicExistsException.class, TopicAuthorizationException.class);
            return e.getCause() instanceof TopicExistsException;
        }
        throw new AssertionError(topic + " was not there");
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty());
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> administrator() throws IOException {
        var settings = new HashMap<>(KafkaLogin.ADMINISTRATOR.settings(secrets));
        settings.put("bootstrap.servers", address(Port.KAFKA));
        return settings;
    }

    /** As a service is told by its environment. */
    private static Map<String, Object> login(KafkaLogin login) throws IOException {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", address(Port.KAFKA));
        login.environment(secrets)
                .forEach((variable, value) -> settings.put(
                        variable.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        return settings;
    }

    private static String password(String user) {
        try {
            return new KafkaLogin(user).password(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Port port) {
        return "127.0.0.1:" + stack.settings().port(port);
    }
}
