package org.caresport.referral.selfreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.junit.jupiter.api.Test;

/** Somebody without a doctor comes in by a form or after a test, and lives on as any other. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SelfReferralTest {

    private static final String FORM = """
            {"person": {"name": "%s", "birthDate": "1961-05-02", "postcode": "7001 ab", %s "language": "nl",
              "wish": "Ik wil weer met mijn kleinkinderen fietsen"}, "consentToBeCalled": true}""";

    @Inject
    Stories stories;

    @Inject
    AgroalDataSource database;

    @Inject
    Erasure erasure;

    private final String name = "Truus " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void aResidentWhoProvesTheirAddressHasACaseLikeAnyOther() {
        asked(byMail());
        var mail = mailTo(email);
        assertThat(mail.toString()).doesNotContain(name, "fietsen");

        verify(tokenIn(mail.link())).statusCode(200);

        var referral = referralOf(name);
        As.broker()
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("requester.display", equalTo("Zelf aangemeld"))
                .body("patient.name", equalTo(name))
                .body("patient.email", equalTo(email))
                .body("nextActionOn", notNullValue())
                .body("history[0].actor", equalTo("patient"))
                .body("history[0].way", equalTo("link"));
        As.broker()
                .get("/v1/referrals/{id}/self-referral", referral)
                .then()
                .statusCode(200)
                .body("way", equalTo("form"))
                .body("wish", equalTo("Ik wil weer met mijn kleinkinderen fietsen"));
        Topics.await("referral", referral, "org.caresport.referrals.submitted.v1");
        Topics.await(
                "match-request", seen -> seen.body().path("referralId").asText().equals(referral));
        As.broker()
                .body("{}")
                .post("/v1/referrals/{id}/acceptance", referral)
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsOpenedBeforeTheAddressIsVerifiedAndOnceHoweverOftenTheLinkIsUsed() throws SQLException {
        asked(byMail());
        assertThat(patientsNamed(name)).isZero();
        var token = tokenIn(mailTo(email).link());

        verify(token).statusCode(200);
        verify(token).statusCode(200);

        assertThat(patientsNamed(name)).isEqualTo(1);
    }

    @Test
    void whoSendsTheFormAgainAsksOnceAndIsToldTheSame() throws SQLException {
        var first = asked(byMail());
        var again = asked(form(name.toUpperCase(Locale.ROOT), "\"email\": \"%s\",".formatted(email)));

        assertThat(again).isEqualTo(first);
        assertThat(rowsWith(email)).isEqualTo(1);

        verify(tokenIn(mailTo(email).link())).statusCode(200);
        assertThat(asked(byMail())).isEqualTo(first);
        assertThat(patientsNamed(name)).isEqualTo(1);
    }

    @Test
    void manyAtTheSameMomentAreOne() throws SQLException {
        var all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> asked(byMail())))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(rowsWith(email)).isEqualTo(1);
    }

    @Test
    void oneAddressIsGoodForAFewPeopleADay() throws SQLException {
        var answers = IntStream.range(0, 5)
                .mapToObj(i -> asked(form(name + " " + "abcde".charAt(i), "\"email\": \"%s\",".formatted(email))))
                .distinct();

        assertThat(answers).hasSize(1);
        assertThat(rowsWith(email)).isEqualTo(3);
    }

    @Test
    void withANumberAloneTheBrokerCallsAndThenOpensTheCase() {
        var phone = "06" + (UUID.randomUUID().getMostSignificantBits() >>> 24);
        post(form(name, "\"phone\": \"%s\",".formatted(phone))).statusCode(202).body("verifiedBy", equalTo("broker"));
        var waiting = As.broker()
                .get("/v1/self-referrals/waiting")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.find { it.phone == '%s' }.id".formatted(phone));
        var confirmed = "{\"toldBy\": \"phone\"}";

        As.broker("broker-elders", "GM1955")
                .body(confirmed)
                .post("/v1/self-referrals/{id}/verification", waiting)
                .then()
                .statusCode(404);
        var opened = As.broker()
                .body(confirmed)
                .post("/v1/self-referrals/{id}/verification", waiting)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("referralId");
        As.broker()
                .body(confirmed)
                .post("/v1/self-referrals/{id}/verification", waiting)
                .then()
                .statusCode(200)
                .body("referralId", equalTo(opened));

        As.broker()
                .get("/v1/referrals/{id}", opened)
                .then()
                .body("history[0].actor", equalTo("broker"))
                .body("history[0].way", equalTo("phone"))
                .body("history[0].onBehalfOf", equalTo("patient"));
    }

    @Test
    void whatNobodyVerifiedIsErasedAndItsAddressForgotten() throws SQLException {
        asked(byMail());
        var mail = mailTo(email);
        change("update self_referral set created_at = created_at - interval '8 days' where email = ?", email);

        erasure.eraseUnverified();

        assertThat(rowsWith(email)).isZero();
        verify(tokenIn(mail.link())).statusCode(404).body("type", endsWith("/link-unknown"));
        Topics.await(
                "recipient",
                seen -> seen.key().equals(mail.recipient())
                        && seen.body().get("channel").asText().equals("none"));
    }

    @Test
    void aLinkPastItsDateOpensNothing() throws SQLException {
        asked(byMail());
        var token = tokenIn(mailTo(email).link());
        change("""
                update contact_proof set expires_at = now() - interval '1 minute'
                where self_referral_id = (select id from self_referral where email = ?)""", email);

        verify(token).statusCode(410).body("type", endsWith("/link-expired"));

        assertThat(patientsNamed(name)).isZero();
    }

    @Test
    void whatCannotBeIsRefusedByNameAndStoresNothing() throws SQLException {
        post("{}").statusCode(400).body("errors.field", containsInAnyOrder("person", "consentToBeCalled"));
        refused(byMail().replace("true", "false"), "consentToBeCalled");
        refused(form(name, ""), "person.phone");
        refused(form(name, "\"email\": \"nobody\","), "person.email");
        refused(form(name, "\"phone\": \"call me\","), "person.phone");
        refused(byMail().replace("7001 ab", "9999 ZZ"), "person.postcode");
        refused(byMail().replace("7001 ab", "70"), "person.postcode");
        refused(byMail().replace("1961-05-02", "2099-05-02"), "person.birthDate");
        refused(byMail().replace("1961-05-02", "2015-05-02"), "person.birthDate");
        refused(byMail().replace("kleinkinderen", "111222333"), "person.wish");
        refused(form("BSN 111.22.2333", "\"email\": \"%s\",".formatted(email)), "person.name");
        post(byMail().replace("\"name\"", "\"bsn\": \"111222333\", \"name\"")).statusCode(400);
        post("[]").statusCode(400);

        assertThat(rowsWith(email)).isZero();
    }

    @Test
    void aFitnessTestLeadsToACaseThatKnowsWhatWasMeasured() {
        var key = UUID.randomUUID().toString();
        var first = afterTest(key, fitnessTest("2026-11-20", "7001 AB"))
                .statusCode(201)
                .extract();
        var again = afterTest(key, fitnessTest("2026-11-20", "7001 AB"))
                .statusCode(201)
                .extract();
        var referral = first.jsonPath().getString("referralId");

        assertThat(again.jsonPath().getString("referralId")).isEqualTo(referral);
        assertThat(first.header("Location")).endsWith("/v1/referrals/" + referral);
        As.broker()
                .get("/v1/referrals/{id}", referral)
                .then()
                .body("profile.measurements.moderateMinutesPerWeek", equalTo(45))
                .body("history[0].way", equalTo("visit"))
                .body("history[0].onBehalfOf", equalTo("patient"));
        As.broker()
                .get("/v1/referrals/{id}/self-referral", referral)
                .then()
                .body("way", equalTo("fitness-test"))
                .body("test.name", equalTo("Fittest 55+"))
                .body("consent.by", equalTo("resident"))
                .body("practice", equalTo("Huisartsenpraktijk De Huet"));
        As.broker("broker-elders", "GM1955")
                .get("/v1/referrals/{id}/self-referral", referral)
                .then()
                .statusCode(404);
    }

    @Test
    void aFitnessTestElsewhereOrTomorrowIsRefusedByName() {
        afterTest(UUID.randomUUID().toString(), fitnessTest("2026-11-20", "7051 AA"))
                .statusCode(400)
                .body("errors.field", hasItem("person.postcode"));
        afterTest(UUID.randomUUID().toString(), fitnessTest("2099-01-01", "7001 AB"))
                .statusCode(400)
                .body("errors.field", hasItem("test.on"));
    }

    @Test
    void aReferralOfADoctorIsNoSelfReferral() {
        var referral = stories.submitted();

        As.broker()
                .get("/v1/referrals/{id}/self-referral", referral.id().value())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse afterTest(String key, String body) {
        return As.broker()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/fitness-test-referrals")
                .then();
    }

    private String fitnessTest(String on, String postcode) {
        return """
                {"person": {"name": "%s", "birthDate": "1961-05-02", "postcode": "%s", "phone": "0612345678", "language": "nl",
                  "practice": "Huisartsenpraktijk De Huet"},
                 "test": {"name": "Fittest 55+", "on": "%s", "moderateMinutesPerWeek": 45},
                 "consent": {"by": "resident", "on": "2026-11-20"}}""".formatted(name, postcode, on);
    }

    private String byMail() {
        return form(name, "\"email\": \"%s\",".formatted(email));
    }

    private static String form(String name, String contact) {
        return FORM.formatted(name, contact);
    }

    private static String asked(String form) {
        return post(form).statusCode(202).extract().asString();
    }

    private static void refused(String form, String field) {
        post(form).statusCode(400).body("errors.field", hasItem(field));
    }

    private static ValidatableResponse post(String form) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/v1/self-referrals")
                .then();
    }

    private static ValidatableResponse verify(String token) {
        return As.providerLink(token)
                .body("{}")
                .post("/v1/self-referrals/verification")
                .then();
    }

    /** A mail that was asked for, and to which recipient. */
    private record Asked(String recipient, String link, String all) {

        @Override
        public String toString() {
            return all;
        }
    }

    private static Asked mailTo(String email) {
        var recipient = Topics.await(
                        "recipient", seen -> seen.body().path("email").asText().equals(email))
                .key();
        var message = Topics.await(
                "message-request",
                seen -> seen.key().equals(recipient)
                        && seen.body().get("template").asText().equals("patient-self-referral"));
        return new Asked(
                recipient, message.body().get("link").asText(), message.body().toString());
    }

    private static String tokenIn(String link) {
        assertThat(link).startsWith("http://127.0.0.1:8080/self-referral.html#");
        return link.substring(link.indexOf('#') + 1);
    }

    private String referralOf(String name) {
        return query("""
                select cast(r.id as text) from referral r join patient p on p.id = r.patient_id where p.name = ?""", name).getFirst();
    }

    private int patientsNamed(String name) throws SQLException {
        return query("select cast(id as text) from patient where lower(name) = lower(?)", name)
                .size();
    }

    private int rowsWith(String email) throws SQLException {
        return query("select cast(id as text) from self_referral where email = ?", email)
                .size();
    }

    private List<String> query(String sql, String value) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, value);
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
