package org.caresport.matching.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.events.EventReading;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Profile.Travel;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.testing.Engine;
import org.junit.jupiter.api.Test;

class MatchRequestedContractTest {

    private static final Path EXAMPLE =
            Path.of("../referral-service/src/main/contracts/events/examples/org.caresport.matches.requested.v1.json");

    private final IncomingEvent event = new IncomingEvent(
            "1",
            "match-request",
            "key",
            MatchRequested.TYPE,
            "urn:test",
            Instant.EPOCH,
            Contracts.read(EXAMPLE).getBytes(StandardCharsets.UTF_8));

    @Test
    void nothingIsNeededThatReferralServiceDoesNotPromise() {
        var promised =
                Path.of("../referral-service/src/main/contracts/events/%s.schema.json".formatted(MatchRequested.TYPE));

        EventReading.assertPromised(MatchRequested.class, promised);
        EventReading.assertPromised(ProfileForm.class, promised);
    }

    @Test
    void theExampleOfReferralServiceSaysWhichQuestionItIs() {
        var asked = event.as(MatchRequested.class);

        assertThat(asked.referralId()).isEqualTo(UUID.fromString("5f0c2d7e-8f5a-4f0e-9b0a-6f3f0a4c1d01"));
        assertThat(asked.requestId()).isNotNull();
        assertThat(asked.requestedAt()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void theExampleOfReferralServiceIsUnderstoodAsAWhole() {
        var profile = event.as(ProfileForm.class).inWordsOf(Engine.RULES);

        assertThat(profile.municipality()).isEqualTo("GM0222");
        assertThat(profile.location()).isEqualTo(new Location(51.965, 6.289));
        assertThat(profile.reasons()).isEqualTo(Set.of("T90", "K86"));
        assertThat(profile.conditions()).isEqualTo(Set.of("beta-blocker", "falls"));
        assertThat(profile.notUnderstood()).isEmpty();
        assertThat(profile.measurements().systolic()).isEqualTo(150);
        assertThat(profile.travel()).isEqualTo(new Travel("bicycle", 5.0));
        assertThat(profile.preferences().days()).isEqualTo(Set.of("TU", "TH"));
    }
}
