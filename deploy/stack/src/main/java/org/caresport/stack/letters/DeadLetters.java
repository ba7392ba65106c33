package org.caresport.stack.letters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The dead letters on a broker. One that is sent again goes to the topic it came from, for the consumer that gave up on it
 * alone; that one handles an event once, however often it comes. The letter stays, with a note beside it.
 */
public final class DeadLetters implements AutoCloseable {

    private static final String ENDING = ".dead-letter";
    /** Consumers of other groups pass over an event with this header: they have had it. */
    private static final String MEANT_FOR = "replayed-for";

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final KafkaBroker broker;

    /** @param login where the broker is and who asks, as Kafka's clients are told */
    public DeadLetters(Map<String, Object> login) {
        this.broker = new KafkaBroker(login);
    }

    /** Of every topic, oldest first within a topic. */
    public List<DeadLetter> all() throws InterruptedException {
        return broker.topics().stream()
                .filter(topic -> topic.endsWith(ENDING))
                .flatMap(topic -> read(topic).stream())
                .toList();
    }

    /** @param topic with or without {@code .dead-letter}; nothing when there is none */
    public List<DeadLetter> of(String topic) throws InterruptedException {
        var name = nameOf(topic);
        return broker.topics().contains(name) ? read(name) : List.of();
    }

    /** The name of the topic in which a topic's dead letters lie. */
    public static String nameOf(String topic) {
        return topic.endsWith(ENDING) ? topic : topic + ENDING;
    }

    private List<DeadLetter> read(String topic) {
        var records = broker.read(topic);
        var notes = new HashMap<RecordPosition, Instant>();
        records.forEach(record ->
                noted(record).ifPresent(place -> notes.put(place, Instant.ofEpochMilli(record.timestamp()))));
        return records.stream()
                .filter(record -> noted(record).isEmpty())
                .map(record -> DeadLetter.of(
                        record,
                        Optional.ofNullable(
                                notes.get(new RecordPosition(record.topic(), record.partition(), record.offset())))))
                .sorted(Comparator.comparing(DeadLetter::at))
                .toList();
    }

    private static Optional<RecordPosition> noted(ConsumerRecord<String, byte[]> record) {
        return RecordPosition.of(DeadLetter.text(record.headers(), DeadLetter.NOTE));
    }

    /**
     * Sends one again and waits for what becomes of it.
     *
     * @param patience how long to wait for the consumer
     */
    public Outcome sendAgain(DeadLetter letter, Duration patience) throws InterruptedException {
        var from = letter.from();
        if (from.isEmpty() || letter.consumer().isEmpty()) {
            return new Outcome.NotSent("it does not say where it came from or who gave up on it");
        }
        if (isOvertaken(letter, from.get())) {
            return new Outcome.NotSent("a newer event of the same key stands in "
                    + from.get().topic() + ", of which only the last counts");
        }
        var sent = broker.write(again(letter, from.get()));
        broker.write(note(letter));
        return outcome(letter, sent, patience);
    }

    /** An old state must not come after a newer one, nor after what took it away. */
    private boolean isOvertaken(DeadLetter letter, RecordPosition from) throws InterruptedException {
        return letter.key() != null
                && broker.isCompacted(from.topic())
                && broker.readAfter(from).stream()
                        .anyMatch(later -> letter.key().equals(later.key()));
    }

    private static ProducerRecord<String, byte[]> again(DeadLetter letter, RecordPosition from) {
        var event = new ProducerRecord<>(from.topic(), from.partition(), letter.key(), letter.data());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(DeadLetter.REMARK) && !header.key().equals(MEANT_FOR)) {
                event.headers().add(header);
            }
        });
        add(event.headers(), MEANT_FOR, letter.consumer());
        return event;
    }

    private static ProducerRecord<String, byte[]> note(DeadLetter letter) {
        var place = letter.place();
        var note = new ProducerRecord<String, byte[]>(place.topic(), place.partition(), letter.key(), null);
        add(note.headers(), DeadLetter.NOTE, place.toString());
        return note;
    }

    private Outcome outcome(DeadLetter letter, RecordPosition sent, Duration patience) throws InterruptedException {
        var until = Instant.now().plus(patience);
        while (!broker.isPassed(sent, letter.consumer())) {
            if (Instant.now().isAfter(until)) {
                return new Outcome.Waiting(sent);
            }
            Thread.sleep(LOOK_EVERY);
        }
        return broker.readAfter(letter.place()).stream()
                .filter(later -> RecordPosition.of(DeadLetter.text(later.headers(), "dead-letter-from"))
                        .equals(Optional.of(sent)))
                .findFirst()
                .<Outcome>map(
                        again -> new Outcome.GivenUpAgain(sent, DeadLetter.text(again.headers(), "dead-letter-reason")))
                .orElseGet(() -> new Outcome.Handled(sent));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        broker.close();
    }
}
