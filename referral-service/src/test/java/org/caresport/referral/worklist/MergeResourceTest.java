package org.caresport.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;

/** Two senders refer one person: one case, two Tasks, and a way back. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergeResourceTest {

    /** A municipality of its own. */
    private static final String HERE = "GM0197";

    @Inject
    Stories stories;

    private final String name = "Anneke de Bont";

    @Test
    void theFollowingReferralStandsWhereTheLeadingOneStandsAndIsNoWorkOfItsOwn() {
        var patient = stories.aPatient(name);
        var leading = stories.submitted(patient, HERE, Stories.PRACTICE);
        var following = stories.submitted(patient, HERE, Stories.PRACTICE);

        merge(following, leading)
                .statusCode(200)
                .body("leadingId", equalTo(leading.id().toString()));

        As.broker("broker-anna", HERE)
                .get("/v1/referrals?limit=200")
                .then()
                .body("items.id", hasItem(leading.id().toString()))
                .body("items.id", not(hasItem(following.id().toString())));
        stories.moved(stories.now(leading.id()), referral -> referral.accept(Stories.broker()));
        assertThat(stories.now(following.id()).stage()).isEqualTo(ReferralStage.ACCEPTED);
        assertThat(stories.now(following.id()).nextActionOn()).isNull();
        read(following)
                .body("history.last().kind", equalTo("merged"))
                .body("history.last().reasonCode", equalTo("follows"))
                .body("history.last().text", equalTo(leading.id().toString()))
                .body("history.last().actor", equalTo("broker"));
        read(leading).body("history.reasonCode", hasItem("leads"));
        merged(leading).body("following", contains(following.id().toString()));
    }

    @Test
    void nothingIsDoneOnTheFollowingOne() {
        var patient = stories.aPatient(name);
        var leading = stories.submitted(patient, HERE, Stories.PRACTICE);
        var following = stories.submitted(patient, HERE, Stories.PRACTICE);
        merge(following, leading).statusCode(200);

        As.broker("broker-anna", HERE)
                .body("{}")
                .post("/v1/referrals/{id}/acceptance", following.id().value())
                .then()
                .statusCode(409)
                .body("type", endsWith("/case-merged"))
                .body("leadingId", equalTo(leading.id().toString()));
        assertThat(stories.now(leading.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
    }

    @Test
    void aMergeIsUndoneAndEachLifeGoesOnWhereItWas() {
        var patient = stories.aPatient(name);
        var leading = stories.submitted(patient, HERE, Stories.PRACTICE);
        var following = stories.submitted(patient, HERE, Stories.PRACTICE);
        merge(following, leading).statusCode(200);
        stories.moved(stories.now(leading.id()), referral -> referral.accept(Stories.broker()));

        As.broker("broker-anna", HERE)
                .delete("/v1/referrals/{id}/merge", following.id().value())
                .then()
                .statusCode(200)
                .body("leadingId", nullValue());

        var own = stories.now(following.id());
        assertThat(own.stage()).isEqualTo(ReferralStage.SUBMITTED);
        assertThat(own.nextActionOn()).isEqualTo(following.nextActionOn());
        assertThat(stories.now(leading.id()).stage()).isEqualTo(ReferralStage.ACCEPTED);
        read(following).body("history.last().kind", equalTo("separated"));
        read(leading).body("history.last().kind", equalTo("separated"));
        stories.moved(own, referral -> referral.accept(Stories.broker()));
        As.broker("broker-anna", HERE)
                .delete("/v1/referrals/{id}/merge", following.id().value())
                .then()
                .statusCode(409);
    }

    @Test
    void whoseSenderTakesTheLeadingOneBackLeavesTheOtherStanding() {
        var patient = stories.aPatient(name);
        var leading = stories.submitted(patient, HERE, Stories.PRACTICE);
        var following = stories.submitted(patient, HERE, Stories.PRACTICE);
        merge(following, leading).statusCode(200);

        stories.moved(
                stories.now(leading.id()),
                referral -> referral.cancel(new Reason("wrong-practice", "Not ours"), Stories.broker()));

        assertThat(stories.now(following.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
        merged(following).body("leadingId", nullValue());
    }

    @Test
    void whatCannotBeMergedIsRefusedByName() {
        var patient = stories.aPatient(name);
        var one = stories.submitted(patient, HERE, Stories.PRACTICE);
        var other = stories.submitted(patient, HERE, Stories.PRACTICE);
        var elsewhere = stories.submitted(patient, "GM1955", Stories.PRACTICE);
        var ended = stories.moved(
                stories.submitted(patient, HERE, Stories.PRACTICE),
                referral -> referral.cancel(new Reason("moved-away", "x"), Stories.broker()));

        for (var leading : new Referral[] {one, elsewhere, ended}) {
            merge(one, leading).statusCode(400).body("errors.field", hasItem("leadingId"));
        }
        merge(ended, one).statusCode(409);
        merge(other, one).statusCode(200);
        merge(other, one).statusCode(409);
        merge(one, other).statusCode(400).body("errors.field", hasItem("leadingId"));
        merged(one).body("leadingId", nullValue());
    }

    @Test
    void whoAreNotAlikeAreMergedOnlyWithAWordWhy() {
        var patient = stories.aPatient(name);
        var somebodyElse = strangers();
        var one = stories.submitted(patient, HERE, Stories.PRACTICE);
        var other = stories.submitted(somebodyElse, HERE, Stories.PRACTICE);

        merge(one, other).statusCode(400).body("errors.field", hasItem("leadingId"));
        As.broker("broker-anna", HERE)
                .body("""
                        {"leadingId": "%s", "override": {"reasonCode": "told-so", "text": "Wrong birth date at the practice"}}""".formatted(other.id()))
                .post("/v1/referrals/{id}/merge", one.id().value())
                .then()
                .statusCode(200);
        merged(other).body("following", not(empty()));
    }

    private PatientId strangers() {
        return stories.aPatientBornOn(LocalDate.of(1999, 9, 9), "Piet Anders");
    }

    private static ValidatableResponse merge(Referral following, Referral leading) {
        return As.broker("broker-anna", HERE)
                .body("{\"leadingId\": \"%s\"}".formatted(leading.id()))
                .post("/v1/referrals/{id}/merge", following.id().value())
                .then();
    }

    private static ValidatableResponse merged(Referral referral) {
        return As.broker("broker-anna", HERE)
                .get("/v1/referrals/{id}/merge", referral.id().value())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(Referral referral) {
        return As.broker("broker-anna", HERE)
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(200);
    }
}
