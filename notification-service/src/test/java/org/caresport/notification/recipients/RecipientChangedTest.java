package org.caresport.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientChangedTest {

    @ParameterizedTest
    @ValueSource(strings = {"referral-service", "activity-catalog-service"})
    void theProducersExampleIsUnderstood(String producer) throws IOException {
        var example = Path.of("..", producer, "src/main/contracts/events/examples/recipient.changed.v1.json");

        var recipient = read(Files.readString(example)).recipient();

        assertThat(recipient.address())
                .hasValueSatisfying(address -> assertThat(address).contains("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-service", "activity-catalog-service"})
    void theProducersSendNothingThatIsNotRead(String producer) throws IOException {
        var example = Path.of("..", producer, "src/main/contracts/events/examples/recipient.changed.v1.json");
        var read = Arrays.stream(RecipientChanged.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(new ObjectMapper().readTree(Files.readString(example)).properties())
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
