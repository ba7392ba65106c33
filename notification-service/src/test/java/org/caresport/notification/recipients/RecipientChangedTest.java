package org.caresport.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.events.EventReading;
import org.junit.jupiter.api.Test;

class RecipientChangedTest {

    private static final Path EVENTS = Path.of("../referral-service/src/main/contracts/events");

    @Test
    void theProducersExampleIsUnderstood() {
        var recipient = read(Contracts.read(EVENTS.resolve("examples/" + RecipientChanged.TYPE + ".json")))
                .recipient();

        assertThat(recipient.address())
                .hasValueSatisfying(address -> assertThat(address).contains("@"));
    }

    /** Both producers are held to the same schema. */
    @Test
    void allThatIsPromisedIsReadAndNothingElseIsNeeded() throws IOException {
        var schema = EVENTS.resolve(RecipientChanged.TYPE + ".schema.json");
        var read = Arrays.stream(RecipientChanged.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        EventReading.assertPromised(RecipientChanged.class, schema);
        assertThat(new ObjectMapper()
                        .readTree(schema.toFile())
                        .required("properties")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void aRecipientWithoutAnIdCannotBeHandled() {
        assertThatThrownBy(() -> read("{}").recipient())
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("recipientId");
    }

    private static RecipientChanged read(String json) {
        return new IncomingEvent(
                        "1",
                        "recipient",
                        "key",
                        RecipientChanged.TYPE,
                        "source",
                        Instant.EPOCH,
                        json.getBytes(StandardCharsets.UTF_8))
                .as(RecipientChanged.class);
    }
}
