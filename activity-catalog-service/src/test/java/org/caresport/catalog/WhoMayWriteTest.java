package org.caresport.catalog;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Catalogue;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider keeps to its own organisation and its own municipalities; an administrator has no part in the offer. */
@QuarkusTest
@WithTestResource(RealParts.class)
class WhoMayWriteTest {

    private static final String ELSEWHERE = "GM1955";

    private UUID club = new UUID(0, 0);

    @BeforeEach
    void aClubThatIsThere() {
        club = Catalogue.anOrganisation();
    }

    @Test
    void aProviderEntersNothingInAMunicipalityThatIsNotItsOwn() {
        Catalogue.create("activities", UUID.randomUUID(), elsewhere(Entries.activity(club)), Callers.provider(club))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("municipality"));
        var newcomer = UUID.randomUUID();
        Catalogue.create("organisations", newcomer, elsewhere(Entries.organisation()), Callers.provider(newcomer))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("municipality"));
    }

    @Test
    void aProviderMovesNothingToAnotherMunicipality() {
        var activity = Catalogue.anActivityOf(club, entry -> {});

        Catalogue.replace(
                        "activities",
                        activity,
                        elsewhere(Entries.activity(club)),
                        Catalogue.etag("activities", activity),
                        Callers.provider(club))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("municipality"));
        Catalogue.replace(
                        "organisations",
                        club,
                        elsewhere(Entries.organisation()),
                        Catalogue.etag("organisations", club),
                        Callers.provider(club))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("municipality"));
    }

    @Test
    void aProviderWhoseTokenNamesAnotherMunicipalityReachesNothingHere() {
        var activity = Catalogue.anActivityOf(club, entry -> {});
        var foreign = Tokens.of("provider")
                .organisation(club.toString())
                .municipality(ELSEWHERE)
                .sign();

        Catalogue.as(foreign).post("/v1/activities/{id}/pause", activity).then().statusCode(404);
        Catalogue.as(foreign).get("/v1/activities/{id}/places", activity).then().statusCode(404);
    }

    @Test
    void anAdministratorEntersNoActivity() {
        Catalogue.create("activities", UUID.randomUUID(), Entries.activity(club), admin())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication", "pause", "closure", "archival", "verification"})
    void anAdministratorLeadsNoActivityThroughItsLife(String step) {
        var activity = Catalogue.anActivityOf(club, entry -> {});

        Catalogue.as(admin())
                .post("/v1/activities/{id}/{step}", activity, step)
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorSeesNeitherDraftsNorWhoHasAPlace() {
        var activity = Catalogue.anActivityOf(club, entry -> entry.put("status", "draft"));

        Catalogue.as(admin()).get("/v1/activities/{id}/places", activity).then().statusCode(403);
        Catalogue.as(admin()).get("/v1/activities/{id}", activity).then().statusCode(404);
    }

    private static ObjectNode elsewhere(ObjectNode entry) {
        return entry.put("municipality", ELSEWHERE);
    }

    private static String admin() {
        return Tokens.of("admin").municipality("GM0222").sign();
    }
}
