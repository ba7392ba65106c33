package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.junit.jupiter.api.Test;

/** What now? That is asked when the last day has passed, and again after one that was put further away. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProgrammeEndsTest {

    private static final LocalDate LAST = Stories.today().plusDays(20);

    private final String municipality =
            "GM%04d".formatted(ThreadLocalRandom.current().nextInt(2000, 9999));

    @Inject
    Stories stories;

    @Inject
    ProgrammeEnds ends;

    @Test
    void pastItsLastDayTheBrokerIsAskedOnceWhatComesNow() {
        var programme = until(LAST);

        ends.look(daysFromNow(20));
        assertThat(stories.now(programme.id()).enrolment().endReached()).isFalse();
        ends.look(daysFromNow(21));
        var version = stories.now(programme.id()).version();
        ends.look(daysFromNow(22));

        assertThat(stories.now(programme.id()).version()).isEqualTo(version);
        assertThat(stories.now(programme.id()).stage()).isEqualTo(ParticipationStage.STARTED);
        Topics.await("referral", programme.id().toString(), "org.caresport.participations.end-reached.v1");
        toDos().body("items.kind", hasItem("programme-end-reached"));
    }

    @Test
    void aProgrammeThatIsExtendedIsAskedAboutAfterItsNewEnd() {
        var programme = until(LAST);
        ends.look(daysFromNow(21));

        stories.moved(stories.now(programme.id()), p -> p.extend(LAST.plusDays(30), Stories.broker()));

        toDos().body("items.kind", not(hasItem("programme-end-reached")));
        ends.look(daysFromNow(40));
        assertThat(stories.now(programme.id()).enrolment().endReached()).isFalse();
        ends.look(daysFromNow(51));
        assertThat(stories.now(programme.id()).enrolment().endReached()).isTrue();
    }

    private Participation until(LocalDate last) {
        var matched = stories.matched(stories.aPatient(), municipality);
        var started = stories.moved(
                stories.enrolledIn(stories.anActivity(), matched),
                p -> p.attend(Stories.today(), Stories.broker()).orElseThrow());
        return stories.moved(started, p -> p.extend(last, Stories.broker()));
    }

    private static Instant daysFromNow(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private ValidatableResponse toDos() {
        return As.broker("broker-anna", municipality)
                .get("/v1/todos?municipality=" + municipality)
                .then()
                .statusCode(200);
    }
}
