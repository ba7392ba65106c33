package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.Ehr;
import org.junit.jupiter.api.Test;

/** A practice in another municipality refers the person with the same BSN, and believes other things of them. */
@OnPlatform
class TwoPracticesIT {

    private static final String OTHER = "ehr-didam";

    private final Platform platform;

    TwoPracticesIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void whatTheSecondPracticeSendsNeitherShowsNorChangesAnythingOfTheFirstReferral() {
        var letter = ReferralLetter.ofPieter();
        var mine = sent(platform.cast().ehr(), letter);
        var anna = platform.cast().anna();
        var before =
                anna.session().get("/v1/referrals/" + mine).expect(200).body().path("patient");

        var patient = letter.resource("Patient");
        patient.put("birthDate", "1990-01-01");
        patient.putArray("telecom").addObject().put("system", "email").put("value", "elsewhere@example.org");
        patient.putArray("address").addObject().put("postalCode", "6941 AB");
        var theirs = sent(platform.practice(OTHER), letter);

        assertThat(anna.session()
                        .get("/v1/referrals/" + mine)
                        .expect(200)
                        .body()
                        .path("patient"))
                .isEqualTo(before);
        anna.session().get("/v1/referrals/" + theirs).expect(404);
        var elsewhere = platform.atWorkbench("broker.dirk")
                .get("/v1/referrals/" + theirs)
                .expect(200)
                .body()
                .path("patient");
        assertThat(elsewhere.path("email").asText()).isEqualTo("elsewhere@example.org");
        assertThat(elsewhere.path("id")).isNotEqualTo(before.path("id"));

        var officer = platform.atWorkbench("privacy.peter");
        officer.get("/v1/access-log?patient=" + before.path("id").asText()).expect(200);
        officer.get("/v1/access-log?patient=" + elsewhere.path("id").asText()).expect(404);
    }

    private static String sent(Ehr ehr, ReferralLetter letter) {
        return ehr
                .refer(letter.sent("twee-praktijken-" + UUID.randomUUID(), OffsetDateTime.now(ZoneOffset.UTC)))
                .stream()
                .filter(receipt -> receipt.type().equals("Task"))
                .map(Ehr.Receipt::id)
                .findFirst()
                .orElseThrow();
    }
}
