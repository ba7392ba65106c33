package org.caresport.referral.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.Bsn;
import org.caresport.referral.patient.PatientLogins;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.PersonDetails;
import org.caresport.referral.patient.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PatientLinkTest {

    private static final LocalDate BORN = Stories.BIRTH_DATE;
    private static final String BSN_OF_JOHANNA = "111222333";
    private static final String BSN_OF_PIETER = "123456782";

    @Inject
    Stories stories;

    @Inject
    Patients patients;

    @Inject
    PatientLogins logins;

    private final String login = "login-" + UUID.randomUUID();
    private final String practice = "agb:" + UUID.randomUUID();

    @Test
    void ofFourLoginsThatTryOneCodeAtOnceOneGetsIn() throws Exception {
        var code = codeOf(stories.submitted().submission().patient());
        var attempts = Collections.<Callable<Integer>>nCopies(
                4,
                () -> link("login-" + UUID.randomUUID(), code, BORN).extract().statusCode());

        try (var threads = Executors.newFixedThreadPool(4)) {
            var statuses =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnlyOnce(204);
            assertThat(statuses).allMatch(status -> status == 204 || status == 422);
        }
    }

    @Test
    void aLoginThatIsLinkedIsNotTiedToASecondPerson() {
        link(login, codeOf(referred(BSN_OF_JOHANNA, BORN)), BORN).statusCode(204);
        var pieter = codeOf(referred(BSN_OF_PIETER, BORN));

        link(login, pieter, BORN).statusCode(409).body("type", endsWith("/login-of-somebody-else"));

        link("login-" + UUID.randomUUID(), pieter, BORN).statusCode(204);
        As.patient(login).get("/v1/me/referrals").then().body("items", hasSize(1));
    }

    @Test
    void withoutABsnAnotherBirthDateTellsTwoPeopleApart() {
        link(login, codeOf(stories.submitted().submission().patient()), BORN).statusCode(204);
        var younger = LocalDate.of(1990, 1, 1);
        var grandchild = register(null, younger);
        stories.submitted(grandchild);

        link(login, codeOf(grandchild), younger).statusCode(409).body("type", endsWith("/login-of-somebody-else"));
    }

    @Test
    void aNewCodeDoesNotTakeARegistrationFromItsLogin() {
        var johanna = stories.aPatient();
        stories.submitted(johanna);
        var code = codeOf(johanna);
        stories.linked(johanna, login);

        link("login-" + UUID.randomUUID(), code, BORN)
                .statusCode(409)
                .body("type", endsWith("/registration-linked-already"));

        As.patient(login).get("/v1/me/referrals").then().body("items", hasSize(1));
    }

    @Test
    void whoIsLinkedGetsNoFurtherCodesByMail() {
        var johanna = stories.aPatient();
        stories.submitted(johanna);
        codeOf(johanna);
        stories.linked(johanna, login);

        stories.submitted(johanna);

        Stories.soon()
                .untilAsserted(() ->
                        assertThat(welcomes(johanna)).hasSize(2).last().isEqualTo("http://127.0.0.1:8080/app.html"));
    }

    @Test
    void aProvedIdentityJoinsWhatEveryPracticeRegisteredOfThisPerson() {
        var here = referred(BSN_OF_JOHANNA, BORN);
        var there = register("agb:" + UUID.randomUUID(), BSN_OF_JOHANNA, BORN);
        stories.submitted(there);
        var mistyped = register("agb:" + UUID.randomUUID(), BSN_OF_JOHANNA, LocalDate.of(2001, 2, 3));
        stories.submitted(mistyped);
        link(login, codeOf(here), BORN).statusCode(204);

        var before = joined(BSN_OF_JOHANNA, "high").statusCode(200).extract().<Integer>path("linked");

        assertThat(before).isPositive();
        assertThat(patientsOf(login)).contains(here, there).doesNotContain(mistyped);
        joined(BSN_OF_JOHANNA, "high").body("linked", equalTo(0));
    }

    @Test
    void aLevelThatIsTooLowOrNoBsnJoinsNothing() {
        link(login, codeOf(referred(BSN_OF_JOHANNA, BORN)), BORN).statusCode(204);

        joined(BSN_OF_JOHANNA, "low").statusCode(403).body("type", endsWith("/identity-not-proved"));
        joined("111222334", "high").statusCode(403);
        As.patient(login).post("/v1/me/identity-link").then().statusCode(403);
    }

    @Test
    void aProvedIdentityOfSomebodyElseAddsNothingToALinkedLogin() {
        var johanna = referred(BSN_OF_JOHANNA, BORN);
        referred(BSN_OF_PIETER, BORN);
        link(login, codeOf(johanna), BORN).statusCode(204);

        joined(BSN_OF_PIETER, "high").statusCode(200).body("linked", equalTo(0));

        assertThat(patientsOf(login)).containsExactly(johanna);
    }

    private Set<PatientId> patientsOf(String subject) {
        return Set.copyOf(QuarkusTransaction.requiringNew().call(() -> logins.registrationsOf(subject)));
    }

    private ValidatableResponse joined(String bsn, String level) {
        return As.with(Tokens.of("patient")
                        .subject(login)
                        .claim("bsn", bsn)
                        .claim("acr", level)
                        .claim("birthdate", BORN.toString()))
                .post("/v1/me/identity-link")
                .then();
    }

    private PatientId referred(String bsn, LocalDate birthDate) {
        var patient = register(bsn, birthDate);
        stories.submitted(patient);
        return patient;
    }

    private PatientId register(@Nullable String bsn, LocalDate birthDate) {
        return register(practice + (bsn == null ? "" : bsn), bsn, birthDate);
    }

    private PatientId register(String organisation, @Nullable String bsn, LocalDate birthDate) {
        var details = new PersonDetails(
                "Somebody", null, null, birthDate, "female", null, "somebody@example.org", "nl", null, "GM0222");
        var registration = new Registration(
                organisation,
                bsn == null ? null : Bsn.parse(bsn).orElseThrow(),
                Set.of("urn:ehr:patient|" + UUID.randomUUID()),
                details);
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.register(registration, Instant.now()).id());
    }

    private static ValidatableResponse link(String login, String code, LocalDate birthDate) {
        return As.patient(login)
                .body(Map.of("code", code, "birthDate", birthDate.toString()))
                .post("/v1/me/patient-link")
                .then();
    }

    private static String codeOf(PatientId patient) {
        Topics.await("message-request", seen -> isWelcome(seen, patient));
        var link = welcomes(patient).getLast();
        return link.substring(link.indexOf('#') + 1);
    }

    private static List<String> welcomes(PatientId patient) {
        return Topics.read("message-request").stream()
                .filter(seen -> isWelcome(seen, patient))
                .map(seen -> seen.body().get("link").asText())
                .toList();
    }

    private static boolean isWelcome(Topics.Seen seen, PatientId patient) {
        return seen.key().equals(patient.toString())
                && seen.body().get("template").asText().startsWith("patient-welcome");
    }
}
