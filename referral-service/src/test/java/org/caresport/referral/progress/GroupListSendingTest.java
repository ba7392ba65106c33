package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class GroupListSendingTest {

    @Inject
    Stories stories;

    @Inject
    GroupListSending sending;

    @Test
    void beforeSomebodysFirstSessionTheClubIsSentTheListOfItsGroupOnceAndTheMailNamesNobody() {
        var expected = expectedIn(Duration.ofHours(20));
        var later = expectedIn(Duration.ofDays(3));

        sending.sendLists();
        sending.sendLists();

        var message = Topics.await("message-request", seen -> isList(seen, expected));
        assertThat(message.body().toString()).doesNotContain("Johanna");
        var link = message.body().get("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/provider.html?group#");
        As.providerLink(link.substring(link.indexOf('#') + 1))
                .get("/v1/provider-link/group")
                .then()
                .statusCode(200)
                .body("participants[0].name", equalTo("Johanna de Vries"));
        assertThat(lists(expected)).hasSize(1);
        assertThat(lists(later)).isEmpty();
    }

    private Participation expectedIn(Duration time) {
        var start = Instant.now().plus(time);
        var first = new FirstSession(UUID.randomUUID(), start, start.plusSeconds(3600));
        return stories.moved(stories.placeRequested(), p -> p.reserve(first, Stories.broker()));
    }

    private static List<Topics.Seen> lists(Participation participation) {
        return Topics.read("message-request").stream()
                .filter(seen -> isList(seen, participation))
                .toList();
    }

    private static boolean isList(Topics.Seen seen, Participation participation) {
        return seen.key().equals(participation.activity().organisation().toString())
                && seen.body().get("template").asText().equals("provider-group-list");
    }
}
