package org.caresport.referral;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.access.AccessMatrix;
import org.caresport.kit.testing.access.Line;
import org.caresport.kit.testing.access.Visit;
import org.caresport.kit.testing.access.Who;
import org.caresport.kit.testing.access.Whose;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.fhir.FhirVisits;
import org.caresport.referral.invitation.PatientInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessMatrixTest {

    private static final String BECAUSE = """
            {"reasonCode": "moved-away", "text": "Moves to another town"}""";
    private static final String REFUSAL = """
            {"reasonCode": "full", "text": "Our group is full after all"}""";
    private static final String INTAKE = """
            {
              "motivation": 7, "goal": "walk-without-pain", "careProfile": 2,
              "travel": {"mode": "public-transport", "maxKilometres": 5},
              "budget": {"maxPerMonth": 20.00, "municipalPass": true},
              "languages": ["nl"],
              "preferences": {"concepts": [], "socialForm": "group", "days": ["TU"], "dayParts": ["morning"]},
              "accessibilityNeeds": [], "functionalAdvice": ["no impact on the knee"], "conditions": ["insulin"],
              "emergencyContact": {"name": "Piet", "phone": "+31687654321"}
            }""";
    private static final String CLEARED = """
            {"given": true, "on": "2026-11-01", "clinician": "dr. Jansen", "document": "letter of 1 November"}""";
    private static final String OFFER = """
            {"activityId": "%s", "override": {"reasonCode": "knows-the-group", "text": "She knows this group well"}}""";
    private static final String TOLD = """
            {"toldBy": "phone"}""";
    private static final String CONTACT = """
            {"email": null, "phone": "0612345678", "language": "nl"}""";
    private static final String TEXT = """
            {"text": "Does she use a beta-blocker?"}""";

    @Inject
    Stories stories;

    @Inject
    ProviderInvitations links;

    @Inject
    PatientInvitations codes;

    @Inject
    AgroalDataSource database;

    @Test
    void theTableSaysWhoMayDoWhat() {
        var matrix = AccessMatrix.of("referral-service", "org.caresport.referral", AccessMatrixTest::who)
                .also("referrer, without a scope");
        guidance(matrix);
        participations(matrix);
        participants(matrix);
        patients(matrix);
        FhirVisits.addTo(matrix)
                .visit("GET /v1/access-log", () -> ofPatient("/v1/access-log?patient={patient}"))
                .check(Path.of("src/main/contracts/access.md"), this::log);
    }

    private void guidance(AccessMatrix matrix) {
        matrix.visit(
                        "GET /v1/referrals",
                        () -> referral("/v1/referrals?state=needs-clearance&limit=200", stories.needingClearance(), ""))
                .visit("GET /v1/referrals/{id}", () -> referral("/v1/referrals/{id}", stories.submitted(), ""));
        worklist(matrix);
        decision(matrix, "assignment", stories::submitted, "{}");
        decision(matrix, "acceptance", stories::submitted, "{}");
        decision(matrix, "rejection", stories::submitted, BECAUSE);
        decision(matrix, "information-request", stories::submitted, TEXT);
        decision(matrix, "information", () -> moved(r -> r.askForInformation("?", Stories.broker())), TEXT);
        decision(matrix, "contact-attempts", stories::accepted, "{\"channel\": \"phone\", \"reached\": false}");
        decision(matrix, "unreachability", this::neverAnswering, TEXT);
        decision(matrix, "intake", stories::accepted, INTAKE);
        decision(matrix, "clearance", stories::needingClearance, CLEARED);
        decision(matrix, "completion", this::guided, BECAUSE);
        decision(matrix, "cancellation", stories::accepted, BECAUSE);
        decision(matrix, "decline", stories::accepted, BECAUSE);
        matrix.visit("PUT /v1/referrals/{id}/patient-contact", () -> {
            var referral = stories.accepted();
            return referral("/v1/referrals/{id}/patient-contact", referral, CONTACT)
                    .about("", referral.submission().patient());
        });
        matrix.visit(
                "POST /v1/referrals/{id}/participations",
                () -> referral("/v1/referrals/{id}/participations", stories.matched(), "")
                        .body(OFFER.formatted(stories.anActivity().id())));
    }

    private void worklist(AccessMatrix matrix) {
        matrix.visit("GET /v1/worklist/counts", () -> Visit.to("/v1/worklist/counts"))
                .visit("GET /v1/worklist/team", () -> Visit.to("/v1/worklist/team"))
                .visit("POST /v1/worklist/search", () -> {
                    var name = UUID.randomUUID().toString();
                    return referral(
                            "/v1/worklist/search",
                            stories.submitted(stories.aPatient(name)),
                            "{\"name\": \"%s\"}".formatted(name));
                })
                .visit("GET /v1/worklist/stuck", () -> referral("/v1/worklist/stuck?limit=200", longOverdue(), ""))
                .visit("GET /v1/worklist/changes", () -> {
                    var since =
                            As.broker().get("/v1/worklist/changes").jsonPath().getString("since");
                    return referral("/v1/worklist/changes?limit=200&since=" + since, stories.submitted(), "");
                });
    }

    /** So long that it comes first. */
    private Referral longOverdue() {
        var referral = stories.submitted();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update referral set next_action_on = date '2020-01-01' where id = ?")) {
            update.setObject(1, referral.id().value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return referral;
    }

    private void decision(AccessMatrix matrix, String decision, Supplied referral, String body) {
        var path = "/v1/referrals/{id}/" + decision;
        matrix.visit("POST " + path, () -> referral(path, referral.get(), body));
    }

    private void participations(AccessMatrix matrix) {
        matrix.visit(
                        "GET /v1/participations/{id}",
                        () -> participation("/v1/participations/{id}", stories.enrolled(), ""))
                .visit(
                        "POST /v1/participations/{id}/withdrawal",
                        () -> participation("/v1/participations/{id}/withdrawal", stories.enrolled(), BECAUSE))
                .visit(
                        "POST /v1/participations/{id}/acceptance",
                        () -> participation("/v1/participations/{id}/acceptance", stories.offered(), TOLD))
                .visit(
                        "POST /v1/participations/{id}/decline",
                        () -> participation("/v1/participations/{id}/decline", stories.offered(), """
                                {"toldBy": "phone", "reasonCode": "too-far", "text": "Cannot get there"}"""))
                .visit(
                        "POST /v1/participations/{id}/place-acceptance",
                        () -> participation("/v1/participations/{id}/place-acceptance", placeOffered(), TOLD));
        for (var path : List.of("", "/confirmation", "/refusal", "/attendance")) {
            var verb = path.isEmpty() ? "GET" : "POST";
            matrix.visit(
                    "%s /v1/provider-link%s".formatted(verb, path),
                    () -> linked("/v1/provider-link" + path, answer(path)));
        }
    }

    private void participants(AccessMatrix matrix) {
        matrix.visit("GET /v1/participants", () -> participation("/v1/participants?limit=100", stories.enrolled(), ""));
        for (var path : List.of("", "/confirmation", "/refusal", "/attendance")) {
            var address = "/v1/participants/{id}" + path;
            var verb = path.isEmpty() ? "GET" : "POST";
            matrix.visit(
                    "%s %s".formatted(verb, address), () -> participation(address, stories.enrolled(), answer(path)));
        }
    }

    private void patients(AccessMatrix matrix) {
        matrix.visit("GET /v1/me/referrals", () -> referral("/v1/me/referrals", stories.submitted(), ""))
                .visit(
                        "GET /v1/me/participations",
                        () -> participation("/v1/me/participations", stories.enrolled(), ""))
                .visit("GET /v1/me/access-log", () -> ofPatient("/v1/me/access-log"))
                .visit("GET /v1/me/contact", () -> ofPatient("/v1/me/contact"))
                .visit("PUT /v1/me/contact", () -> ofPatient("/v1/me/contact").body(CONTACT))
                .visit("DELETE /v1/me/contact", () -> ofPatient("/v1/me/contact"))
                .visit("POST /v1/me/identity-link", FhirVisits::identityLink)
                .visit("POST /v1/me/patient-link", this::patientLink);
        choice(matrix, "acceptance", stories::offered, "{}");
        choice(matrix, "decline", stories::offered, BECAUSE);
        choice(matrix, "withdrawal", stories::enrolled, BECAUSE);
        choice(matrix, "place-acceptance", this::placeOffered, "{}");
    }

    private void choice(AccessMatrix matrix, String choice, Chosen participation, String body) {
        var path = "/v1/me/participations/{id}/" + choice;
        matrix.visit("POST " + path, () -> participation(path, participation.get(), body));
    }

    /** A referral that has come as far as the decision needs it. */
    private interface Supplied {
        Referral get();
    }

    /** A participation that has come as far as the choice needs it. */
    private interface Chosen {
        Participation get();
    }

    private static Who who(String column, Whose whose, Visit visit) {
        var role = column.split(",")[0];
        var owner = visit.owner(role);
        if (role.equals("patient")) {
            return patient(whose, owner, visit.owner("bsn"));
        }
        var own = owner.isEmpty() ? "buurtsportcoaches-doetinchem" : owner;
        var who = Who.of(
                whose == Whose.OWN ? own : UUID.randomUUID().toString(),
                whose == Whose.STRANGERS ? "GM1955" : Stories.MUNICIPALITY);
        return column.equals("referrer") ? who.scope(FhirVisits.scopes()) : who;
    }

    /** @param bsn that an identity provider states of the login; empty when it states none */
    private static Who patient(Whose whose, String login, String bsn) {
        if (whose != Whose.OWN) {
            return Who.named(UUID.randomUUID().toString());
        }
        var self = Who.named(login.isEmpty() ? UUID.randomUUID().toString() : login);
        return bsn.isEmpty()
                ? self
                : self.claiming(Map.of("bsn", bsn, "acr", "high", "birthdate", FhirVisits.BIRTH_DATE));
    }

    private Visit referral(String template, Referral referral, String body) {
        return ownedBy(
                Visit.to(template, referral.id())
                        .about(referral.id(), referral.submission().patient()),
                referral.submission().patient(),
                body);
    }

    private Visit participation(String template, Participation participation, String body) {
        return ownedBy(
                Visit.to(template, participation.id())
                        .about(participation.id(), participation.patient())
                        .ownedBy(
                                "provider",
                                participation.activity().organisation().toString()),
                participation.patient(),
                body);
    }

    private Visit ofPatient(String template) {
        var referral = stories.submitted();
        var patient = referral.submission().patient();
        As.broker().get("/v1/referrals/{id}", referral.id().value()); // so that there is something to read
        return ownedBy(Visit.to(template, patient).about("", patient), patient, "");
    }

    private Visit ownedBy(Visit visit, PatientId patient, String body) {
        var login = UUID.randomUUID().toString();
        stories.linked(patient, login);
        return visit.ownedBy("referrer", Stories.PRACTICE)
                .ownedBy("patient", login)
                .body(body);
    }

    private Visit linked(String path, String body) {
        var enrolled = stories.enrolled();
        var token = QuarkusTransaction.requiringNew().call(() -> links.issue(enrolled.id(), Instant.now()));
        return Visit.to(path)
                .header("Link-Token", token)
                .about(enrolled.id(), enrolled.patient())
                .heldBy("provider-link:" + enrolled.activity().organisation())
                .body(body);
    }

    private Visit patientLink() {
        var patient = stories.submitted().submission().patient();
        var code = QuarkusTransaction.requiringNew()
                .call(() -> codes.issue(patient, Instant.now()).orElseThrow());
        return Visit.to("/v1/me/patient-link")
                .about("", patient)
                .provingItself()
                .body("{\"code\": \"%s\", \"birthDate\": \"%s\"}".formatted(code, Stories.BIRTH_DATE));
    }

    private static String answer(String path) {
        return switch (path) {
            case "/confirmation" -> "{}";
            case "/refusal" -> REFUSAL;
            case "/attendance" ->
                "{\"attended\": true, \"on\": \"%s\"}".formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
            default -> "";
        };
    }

    private Referral moved(Function<Referral, Referral.Change> move) {
        return stories.moved(stories.submitted(), move);
    }

    private Referral neverAnswering() {
        var referral = stories.accepted();
        for (int i = 0; i < 3; i++) {
            referral = stories.moved(
                    referral,
                    r -> r.recordContact(
                            new ContactAttempt(ContactAttempt.Channel.PHONE, false, null), Stories.broker()));
        }
        return referral;
    }

    private Referral guided() {
        var enrolled = stories.enrolled();
        stories.moved(
                enrolled,
                participation -> participation
                        .attend(LocalDate.of(2026, 12, 1), Stories.broker())
                        .orElseThrow());
        return stories.now(enrolled.referral());
    }

    private Participation placeOffered() {
        return stories.moved(
                stories.waitlisted(),
                participation -> participation.offerPlace(Instant.now().plusSeconds(3600), Stories.broker()));
    }

    private List<Line> log() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select outcome, action, resource, patient_id, actor, organisation from access_log");
                var rows = query.executeQuery()) {
            var lines = new ArrayList<Line>();
            while (rows.next()) {
                lines.add(new Line(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
