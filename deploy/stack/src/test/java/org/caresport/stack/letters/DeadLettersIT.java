package org.caresport.stack.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.caresport.kit.testing.OwnPort;
import org.caresport.kit.testing.Patience;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.Stack;
import org.caresport.stack.command.Caresport;
import org.caresport.stack.part.KafkaLogin;
import org.caresport.stack.state.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The operator at the stack's broker, with the operator's own login, after a consumer has given up on events. */
class DeadLettersIT {

    private static final String CATALOG = "activity-catalog-service";
    private static final String GROUP = "activity-catalog-service.place-request";
    private static final String SECRET = "Johanna Jansen";

    @TempDir
    static Path home;

    private static Stack stack;
    private static Secrets secrets;
    private static Path login;

    @BeforeAll
    static void aBroker() throws Exception {
        stack = Stack.start(Settings.isolated(Settings.findProject(), home.resolve("stack"), OwnPort::take)
                .only(Part.KAFKA));
        secrets = new Secrets(stack.settings().home().secrets());
        login = home.resolve("login.properties");
        var properties = new Properties();
        KafkaLogin.OPERATOR.client(secrets).forEach((name, value) -> properties.put(name, value.toString()));
        try (var out = Files.newOutputStream(login)) {
            properties.store(out, null);
        }
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @BeforeEach
    void topics() throws Exception {
        try (var admin = administrator()) {
            admin.createTopics(List.of(
                            topic("place-request", "delete"),
                            topic("place-request.dead-letter", "delete"),
                            topic("recipient", "compact"),
                            topic("recipient.dead-letter", "delete"),
                            topic("referral", "delete")))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void noTopics() throws Exception {
        try (var admin = administrator()) {
            admin.deleteTopics(admin.listTopics().names().get().stream()
                            .filter(topic -> !topic.startsWith("__"))
                            .toList())
                    .all()
                    .get();
            Patience.await().until(() -> admin.listTopics().names().get().isEmpty());
        }
    }

    @Test
    void withoutDeadLettersThatIsSaid() {
        assertThat(say()).isEqualTo("There are no dead letters.\n");
    }

    @Test
    void theListTellsWhereWhatAndWhyAndNothingOfTheEvent() throws Exception {
        keep("place-request", "activity-17", GROUP, 3);

        var list = say();

        assertThat(list.lines().skip(1))
                .singleElement()
                .asString()
                .contains(
                        "place-request.dead-letter",
                        "org.caresport.places.hold-requested.v1",
                        GROUP,
                        "CannotHandle: no such activity");
        assertThat(list).doesNotContain(SECRET);
    }

    @Test
    void theDataIsShownToWhoeverAsksForItAlone() throws Exception {
        keep("place-request", "activity-17", GROUP, 3);

        assertThat(say("show", "place-request", "0"))
                .contains("place-request.dead-letter-0@0", "activity-17", "ce_id: event-3", "bytes of data")
                .doesNotContain(SECRET);
        assertThat(say("show", "place-request", "0", "--data")).contains(SECRET);
    }

    @Test
    void whatIsSentAgainIsTheEventAsItCameForTheConsumerThatGaveUpOnIt() throws Exception {
        keep("place-request", "activity-17", GROUP, 3);
        try (var catalog = new Catalog()) {
            assertThat(say("replay", "place-request", "0"))
                    .contains("place-request.dead-letter 0: sent to place-request-0@0; " + GROUP + " has handled it");

            assertThat(catalog.heard).singleElement().satisfies(event -> {
                assertThat(event.key()).isEqualTo("activity-17");
                assertThat(event.value()).contains(SECRET);
                assertThat(headers(event))
                        .isEqualTo(Map.of(
                                "ce_id",
                                "event-3",
                                "ce_type",
                                "org.caresport.places.hold-requested.v1",
                                "replayed-for",
                                GROUP));
            });
        }
        assertThat(say()).contains("sent again");
    }

    @Test
    void allMeansThoseThatHaveNotBeenSentAgainYet() throws Exception {
        keep("place-request", "a", GROUP, 1);
        keep("place-request", "b", GROUP, 2);
        try (var catalog = new Catalog()) {
            say("replay", "place-request", "0");

            var all = say("replay", "place-request.dead-letter", "--all");
            var none = say("replay", "place-request", "--all");

            assertThat(all.lines()).singleElement().asString().contains("place-request.dead-letter 1: sent to");
            assertThat(none).isEqualTo("There is nothing to send again in place-request.dead-letter.\n");
            assertThat(catalog.heard).extracting(ConsumerRecord::key).containsExactly("a", "b");
        }
    }

    @Test
    void whatTheConsumerGivesUpAgainIsToldWithItsReason() throws Exception {
        keep("place-request", "activity-17", GROUP, 3);
        try (var _ = new Catalog(event -> keep("place-request", event.key(), GROUP, event.offset()))) {
            assertThat(say("replay", "place-request", "0"))
                    .contains("could not handle it again: CannotHandle: no such activity");
        }
    }

    @Test
    void whileTheConsumerIsAwayThatIsSaid() throws Exception {
        keep("place-request", "activity-17", GROUP, 3);

        assertThat(say("replay", "place-request", "0", "--wait", "1"))
                .contains(GROUP + " has not come to it yet, and will by itself");
    }

    @Test
    void anOldStateDoesNotComeAfterANewerOne() throws Exception {
        write("notification-service", new ProducerRecord<>("recipient.dead-letter", "x", bytes("wakes the topic up")));
        try (var producer = producer(CATALOG)) {
            producer.send(new ProducerRecord<>("recipient", "person", bytes("old")))
                    .get();
            producer.send(new ProducerRecord<>("recipient", "person", null)).get();
        }
        write("notification-service", letter("recipient", "person", "notification-service", 0));

        assertThat(say("replay", "recipient", "1"))
                .contains("not sent: a newer event of the same key stands in recipient");
    }

    @Test
    void whatIsNoLetterOfOursIsShownAndNotSent() throws Exception {
        write(CATALOG, new ProducerRecord<>("place-request.dead-letter", "key", bytes("\u001b[31mwhat")));

        assertThat(say("replay", "place-request", "0")).contains("not sent: it does not say where it came from");
        assertThat(say("show", "place-request", "0", "--data")).contains("?[31mwhat");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(say("show", "place-request", "7")).contains("There is no dead letter at 7");
        assertThat(say("replay", "place-request", "first")).contains("not 'first'");
        assertThat(say("replay", "place-request")).contains("--all of the topic");
    }

    @Test
    void theOperatorWritesWhereSomebodyHearsItAndNowhereElse() {
        try (var producer = new KafkaProducer<>(operator(), new StringSerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("nobodys", "key", bytes("made up")))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    /** What {@code ./caresport dead-letters} says, against a broker that is named. */
    private static String say(String... words) {
        var arguments = new ArrayList<>(List.of("dead-letters"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--servers", address(), "--login", login.toString()));
        var out = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            new CommandLine(new Caresport())
                    .setExecutionExceptionHandler((failed, _, _) -> {
                        System.out.println(failed.getMessage());
                        return 1;
                    })
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setOut(usual);
        }
        return out.toString(UTF_8);
    }

    /** As the consumer's service keeps what it could not handle. */
    private static void keep(String topic, String key, String consumer, long offset) {
        write(CATALOG, letter(topic, key, consumer, offset));
    }

    private static ProducerRecord<String, byte[]> letter(String topic, String key, String consumer, long offset) {
        var letter = new ProducerRecord<>(topic + ".dead-letter", key, bytes("{\"name\": \"%s\"}".formatted(SECRET)));
        Map.of(
                        "ce_id",
                        "event-" + offset,
                        "ce_type",
                        "org.caresport.places.hold-requested.v1",
                        "dead-letter-consumer",
                        consumer,
                        "dead-letter-reason",
                        "CannotHandle: no such activity",
                        "dead-letter-from",
                        "%s-0@%d".formatted(topic, offset))
                .forEach((name, value) -> letter.headers().add(name, bytes(value)));
        return letter;
    }

    private static void write(String service, ProducerRecord<String, byte[]> record) {
        try (var producer = producer(service)) {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<String, byte[]> producer(String service) throws IOException {
        return new KafkaProducer<>(
                settings(new KafkaLogin(service)), new StringSerializer(), new ByteArraySerializer());
    }

    private interface Handling {
        void of(ConsumerRecord<String, String> event);
    }

    /** The consumer of the catalogue's login and group, which handles everything, or does as it is told. */
    private static final class Catalog implements AutoCloseable {

        private final ConcurrentLinkedQueue<ConsumerRecord<String, String>> heard = new ConcurrentLinkedQueue<>();
        private final KafkaConsumer<String, String> consumer;
        private final Thread thread;

        Catalog() throws IOException {
            this(_ -> {});
        }

        Catalog(Handling handling) throws IOException {
            var settings = settings(new KafkaLogin(CATALOG));
            settings.put("group.id", GROUP);
            settings.put("auto.offset.reset", "earliest");
            consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            thread = Thread.ofPlatform().daemon().start(() -> run(handling));
        }

        private void run(Handling handling) {
            try (consumer) {
                consumer.subscribe(Set.of("place-request"));
                while (true) {
                    for (var event : consumer.poll(Duration.ofMillis(100))) {
                        heard.add(event);
                        handling.of(event);
                        consumer.commitSync();
                    }
                }
            } catch (WakeupException e) {
                // the test is over
            }
        }

        @Override
        public void close() throws InterruptedException {
            consumer.wakeup();
            thread.join();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> event) {
        return StreamSupport.stream(event.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    private static NewTopic topic(String name, String cleanup) {
        return new NewTopic(name, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", cleanup));
    }

    private static Admin administrator() throws IOException {
        var settings = new HashMap<>(KafkaLogin.ADMINISTRATOR.settings(secrets));
        settings.put("bootstrap.servers", address());
        return Admin.create(settings);
    }

    private static Map<String, Object> operator() {
        try {
            return settings(KafkaLogin.OPERATOR);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> settings(KafkaLogin user) throws IOException {
        var settings = new HashMap<>(user.client(secrets));
        settings.put("bootstrap.servers", address());
        return settings;
    }

    private static String address() {
        return "127.0.0.1:" + stack.settings().port(Port.KAFKA);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
