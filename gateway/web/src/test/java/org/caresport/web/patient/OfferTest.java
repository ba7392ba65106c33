package org.caresport.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    static Offer in(String state, String... allowed) {
        return new Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Aquafit",
                "De Waterhoentjes",
                state,
                NOW,
                false,
                null,
                true,
                null,
                null,
                false,
                null,
                null,
                Set.of(allowed));
    }

    static Standing standing(List<Offer> offers, List<Measures.FollowUp> asked, @Nullable String step) {
        return new Standing(offers, asked, step, List.of(), null, true);
    }

    @Test
    void whoIsLoggedInMayAnswerWhatTheStateAllows() {
        assertThat(mine("offered", false, false, false)).containsExactlyInAnyOrder("acceptance", "decline");
        assertThat(mine("offered", true, false, false)).containsExactly("decline");
        assertThat(mine("waitlisted", false, true, false)).containsExactlyInAnyOrder("place-acceptance", "withdrawal");
        assertThat(mine("started", false, false, true)).containsExactlyInAnyOrder("continuation", "withdrawal");
        assertThat(mine("enrolled", false, false, true)).containsExactly("withdrawal");
        assertThat(mine("completed", false, false, false)).isEmpty();
    }

    @Test
    void aPlaceThatNobodyConfirmedIsNotCalledConfirmed() {
        Offer offer = Offer.of(participation("enrolled", false, false, false));

        assertThat(offer.isKey()).isEqualTo("isToBeConfirmed");
    }

    @Test
    void thePlaceThatCameFreeGoesBeforeTheQuestionsAndTheQuestionsBeforeTheNextSession() {
        Offer free = in("waitlisted", "place-acceptance", "withdrawal");
        Offer active = in("active", "withdrawal");
        var asked = new Measures.FollowUp(
                null,
                "month-3",
                null,
                null,
                "open",
                List.of(new Measures.Question("satisfaction", "?", BigDecimal.ZERO, BigDecimal.TEN)));

        assertThat(Next.of(standing(List.of(active, free), List.of(asked), "active"))
                        .doKey())
                .isEqualTo("doTakePlace");
        assertThat(Next.of(standing(List.of(active), List.of(asked), "active")).place())
                .isEqualTo("/measures");
        assertThat(Next.of(standing(List.of(active), List.of(), "active")).place())
                .isEqualTo("/sessions");
    }

    @Test
    void whoHasNoOfferReadsWhereTheReferralStands() {
        Next next = Next.of(standing(List.of(in("declined-by-patient")), List.of(), "looking-further"));

        assertThat(next.sayKey()).isEqualTo("stepLookingFurther");
        assertThat(next.doKey()).isNull();
    }

    @Test
    void theJourneyIsAtTheFurthestThatIsNotOver() {
        Standing standing =
                standing(List.of(in("declined-by-provider"), in("place-requested")), List.of(), "place-requested");

        assertThat(standing.steps().stream().filter(Standing.Step::now))
                .extracting(Standing.Step::key)
                .containsExactly("journey4");
    }

    private static Set<String> mine(String state, boolean onHold, boolean placeFree, boolean trial) {
        return Offer.of(participation(state, onHold, placeFree, trial)).allowed();
    }

    private static MeApi.Participation participation(String state, boolean onHold, boolean placeFree, boolean trial) {
        return new MeApi.Participation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Aquafit",
                "De Waterhoentjes",
                state,
                NOW,
                onHold ? NOW : null,
                null,
                false,
                null,
                placeFree ? NOW : null,
                trial ? new Session(null, NOW, NOW.plusSeconds(3600)) : null,
                null,
                null);
    }
}
