package org.caresport.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.junit.jupiter.api.Test;

/** An installation where the brokers of a municipality work for several organisations that keep to their own. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(BrokersTeamTest.OwnOrganisationOnly.class)
class BrokersTeamTest {

    private static final String MINE = "buurtsportcoaches-doetinchem";
    private static final String OTHER = "welzijn-doetinchem";

    @Inject
    Stories stories;

    public static class OwnOrganisationOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("caresport.brokers.team", "organisation");
        }
    }

    @Test
    void whatNobodyHasTakenUpIsEveryBrokersOfTheMunicipality() {
        var referral = stories.submitted();

        assertThat(read(referral, MINE)).isEqualTo(200);
        assertThat(read(referral, OTHER)).isEqualTo(200);
        assertThat(listed(referral, OTHER)).isTrue();
    }

    @Test
    void whatAnOrganisationHasTakenUpIsItsOwn() {
        var referral = takenUp(MINE);

        assertThat(read(referral, MINE)).isEqualTo(200);
        assertThat(listed(referral, MINE)).isTrue();
        assertThat(read(referral, OTHER)).isEqualTo(404);
        assertThat(listed(referral, OTHER)).isFalse();
        broker(OTHER)
                .body("{}")
                .post("/v1/referrals/{id}/assignment", referral.id().value())
                .then()
                .statusCode(404);
    }

    @Test
    void itsParticipationsAreItsOwnToo() {
        var offered = stories.offered(stories.matched());
        broker(MINE)
                .body("{}")
                .post("/v1/referrals/{id}/assignment", offered.referral().value())
                .then()
                .statusCode(200);

        broker(MINE).get("/v1/participations/{id}", offered.id().value()).then().statusCode(200);
        broker(OTHER)
                .get("/v1/participations/{id}", offered.id().value())
                .then()
                .statusCode(404);
    }

    private Referral takenUp(String organisation) {
        var referral = stories.submitted();
        broker(organisation)
                .body("{}")
                .post("/v1/referrals/{id}/assignment", referral.id().value())
                .then()
                .statusCode(200);
        return referral;
    }

    private static int read(Referral referral, String organisation) {
        return broker(organisation)
                .get("/v1/referrals/{id}", referral.id().value())
                .statusCode();
    }

    private static boolean listed(Referral referral, String organisation) {
        for (var next = "/v1/referrals?limit=200"; next != null; ) {
            var page = broker(organisation)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items.id").contains(referral.id().toString())) {
                return true;
            }
            next = page.getString("next");
        }
        return false;
    }

    private static RequestSpecification broker(String organisation) {
        return As.with(Tokens.of("broker")
                .subject("broker-of-" + organisation + UUID.randomUUID())
                .organisation(organisation)
                .municipality(Stories.MUNICIPALITY));
    }
}
