package org.caresport.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerNamesTest {

    @ParameterizedTest
    @CsvSource({
        "place.offer-expired.v1, org.caresport.places.offer-expired.v1",
        "activity.changed.v1, org.caresport.activities.changed.v1",
        "recipient.changed.v1, org.caresport.recipients.changed.v1",
        "match.none-found.v1, org.caresport.matches.none-found.v1",
        "message.requested.v1, org.caresport.messages.requested.v1",
        "access.recorded.v1, org.caresport.accesses.recorded.v1",
        "org.caresport.places.reserved.v1, org.caresport.places.reserved.v1",
        "place.reserved.v2, place.reserved.v2",
        "com.example.place.reserved.v1, com.example.place.reserved.v1"
    })
    void anEventOfBeforeIsReadUnderTheNameItHasNow(String sent, String read) {
        assertThat(CloudEvents.read(record(sent)).type()).isEqualTo(read);
    }

    private static ConsumerRecord<String, byte[]> record(String type) {
        var sent = CloudEvents.record(
                "topic", "key", "id", type, URI.create("urn:test"), Instant.EPOCH, new byte[] {'{', '}'}, null);
        var received = new ConsumerRecord<>("topic", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
