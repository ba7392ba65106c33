package org.caresport.referral.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.junit.jupiter.api.Test;

/** Ways to a person's data that left no line, or one that did not say whose, by whom or for whom. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EveryAccessTest {

    @Inject
    Stories stories;

    @Inject
    AgroalDataSource database;

    @Test
    void whoUsesAProvidersLinkIsTheOrganisationItWasSentTo() throws SQLException {
        var enrolled = stories.enrolled();
        var club = enrolled.activity().organisation().toString();

        As.providerLink(tokenOf(enrolled)).get("/v1/provider-link").then().statusCode(200);

        assertThat(lines(enrolled.patient()))
                .contains("granted read Participation by provider-link:%s of %s as {provider}".formatted(club, club));
    }

    @Test
    void aLinkThatHoldsNoMoreIsADeniedAttempt() throws SQLException {
        var enrolled = stories.enrolled();
        var club = enrolled.activity().organisation().toString();
        var token = tokenOf(enrolled);
        stories.moved(enrolled, p -> p.refuse(new Reason("full", "No room"), Stories.broker()));

        As.providerLink(token).get("/v1/provider-link").then().statusCode(410);
        As.providerLink(token)
                .body("{}")
                .post("/v1/provider-link/confirmation")
                .then()
                .statusCode(410);

        assertThat(lines(enrolled.patient()))
                .contains(
                        "denied read Participation by provider-link:%s of %s as {provider}".formatted(club, club),
                        "denied update Participation by provider-link:%s of %s as {provider}".formatted(club, club));
    }

    @Test
    void whoseRoleDoesNotAllowItIsLoggedWithWhatTheyTried() throws SQLException {
        var referral = stories.submitted();
        var id = referral.id().value();

        As.with(as("admin", "ada")).get("/v1/referrals/{id}", id).then().statusCode(403);
        As.with(as("admin", "ada"))
                .body("{}")
                .post("/v1/referrals/{id}/acceptance", id)
                .then()
                .statusCode(403);

        assertThat(lines(referral.submission().patient()))
                .containsSequence(
                        "denied read Referral by ada of caresport as {admin}",
                        "denied update Referral by ada of caresport as {admin}");
    }

    @Test
    void anAttemptAtTheLogOfAnotherMunicipalityIsLogged() throws SQLException {
        var patient = stories.submitted().submission().patient();

        As.with(Tokens.of("privacy-officer")
                        .subject("peter")
                        .organisation("gemeente-elders")
                        .municipality("GM9999"))
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(404);
        As.with(as("broker", "anna"))
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(403);

        assertThat(lines(patient))
                .contains(
                        "denied search AccessLog by peter of gemeente-elders as {privacy-officer}",
                        "denied search AccessLog by anna of caresport as {broker}");
    }

    @Test
    void aLookAtAMatchStandsInTheLogOfThePatientWhoseReferralItIs() {
        var referral = stories.submitted();

        Topics.publish(
                "access",
                UUID.randomUUID().toString(),
                "org.caresport.accesses.recorded.v1",
                matchWasRead(referral.id().toString()));

        Stories.soon()
                .untilAsserted(() -> assertThat(lines(referral.submission().patient()))
                        .contains("granted read Match by anna of buurtsportcoaches-doetinchem as {broker}"));
    }

    private static Map<String, Object> matchWasRead(String referral) {
        return Map.ofEntries(
                Map.entry("at", "2026-11-22T10:00:00Z"),
                Map.entry("action", "read"),
                Map.entry("resource", "Match"),
                Map.entry("resourceId", UUID.randomUUID().toString()),
                Map.entry("partOf", "Referral/" + referral),
                Map.entry("outcome", "granted"),
                Map.entry("user", "anna"),
                Map.entry("roles", List.of("broker")),
                Map.entry("organisation", "buurtsportcoaches-doetinchem"),
                Map.entry("system", "caresport-workbench"),
                Map.entry("service", "matching-service"));
    }

    private static Tokens as(String role, String subject) {
        return Tokens.of(role).subject(subject).organisation("caresport").municipality(Stories.MUNICIPALITY);
    }

    private static String tokenOf(Participation enrolled) {
        var link = Topics.await(
                        "message-request",
                        seen -> seen.key()
                                        .equals(enrolled.activity()
                                                .organisation()
                                                .toString())
                                && seen.body().get("template").asText().equals("provider-place-reserved"))
                .body()
                .get("link")
                .asText();
        return link.substring(link.indexOf('#') + 1);
    }

    private List<String> lines(PatientId patient) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select format('%s %s %s by %s of %s as %s', outcome, action, resource, actor, organisation, roles)"
                                + " from access_log where patient_id = ? order by id")) {
            query.setString(1, patient.value().toString());
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
