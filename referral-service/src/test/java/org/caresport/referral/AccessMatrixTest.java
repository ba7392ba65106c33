package org.caresport.referral;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.caresport.referral.duty.Directory;
import org.caresport.referral.fhir.FhirVisits;
import org.caresport.referral.invitation.ContactProofs;
import org.caresport.referral.invitation.GroupInvitations;
import org.caresport.referral.invitation.MeasureInvitations;
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.invitation.PatientInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.measure.MeasureMoment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessMatrixTest {

    private static final String BECAUSE = """
            {"reasonCode": "moved-away", "text": "Moves to another town"}""";
    private static final String REFUSAL = """
            {"reasonCode": "full", "text": "Our group is full after all"}""";
    private static final String REPRESENTATIVE = """
            {"name": "Fatma Yilmaz", "relationship": "child", "ground": "next-of-kin", "phone": "0612345678",
             "language": "nl"}""";
    private static final String FITNESS_TEST = """
            {"person": {"name": "Truus Bos", "birthDate": "1961-05-02", "postcode": "7001 AB", "phone": "0612345678",
              "language": "nl"},
             "test": {"name": "Fittest 55+", "on": "2026-11-20"}, "consent": {"by": "resident", "on": "2026-11-20"}}""";
    private static final String OFFER_REFUSAL = """
            {"reasonCode": "too-far"}""";
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
    private static final String DRAFT = """
            {"fields": [{"name": "goal", "values": ["walk-far"]}]}""";
    private static final String CLEARED = """
            {"given": true, "on": "2026-11-01", "clinician": "dr. Jansen", "document": "letter of 1 November"}""";
    private static final String OFFER = """
            {"activityId": "%s", "override": {"reasonCode": "knows-the-group", "text": "She knows this group well"}}""";
    private static final String GOAL = """
            {"text": "Walk to the market"}""";
    private static final String TOLD = """
            {"toldBy": "phone"}""";
    private static final String CONTACT = """
            {"email": null, "phone": "0612345678", "language": "nl"}""";
    private static final String MEASURED = """
            {"values": [{"measure": "active-days", "value": 3}]}""";
    private static final String TEXT = """
            {"text": "Does she use a beta-blocker?"}""";

    @Inject
    Stories stories;

    @Inject
    ProviderInvitations links;

    @Inject
    GroupInvitations groups;

    @Inject
    OfferInvitations offers;

    @Inject
    MeasureInvitations measures;

    @Inject
    ContactProofs proofs;

    @Inject
    PatientInvitations codes;

    @Inject
    Directory directory;

    @Inject
    AgroalDataSource database;

    private final String colleague = UUID.randomUUID().toString();

    @Test
    void theTableSaysWhoMayDoWhat() {
        var matrix = AccessMatrix.of("referral-service", "org.caresport.referral", AccessMatrixTest::who)
                .also("referrer, without a scope");
        guidance(matrix);
        measures(matrix);
        participations(matrix);
        participants(matrix);
        patients(matrix);
        offerLinks(matrix);
        selfReferrals(matrix);
        FhirVisits.addTo(matrix)
                .visit("GET /v1/access-log", () -> ofPatient("/v1/access-log?patient={patient}"))
                .visit("POST /v1/access-log/search", this::logOfPatient)
                .visit("GET /v1/activity-facts", () -> Visit.to("/v1/activity-facts?activities=" + UUID.randomUUID()))
                .check(Path.of("src/main/contracts/access.md"), this::log);
    }

    private void guidance(AccessMatrix matrix) {
        matrix.visit(
                        "GET /v1/referrals",
                        () -> referral("/v1/referrals?state=needs-clearance&limit=200", stories.needingClearance(), ""))
                .visit("GET /v1/referrals/{id}", () -> referral("/v1/referrals/{id}", stories.submitted(), ""));
        matrix.visit(
                "GET /v1/referrals/{id}/possible-duplicates",
                () -> referral("/v1/referrals/{id}/possible-duplicates", stories.submitted(), "")
                        .about("", null));
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
        decision(matrix, "hand-back", stories::matched, """
                {"reasonCode": "needs-other-care", "text": "Needs a dietitian first"}""");
        decision(matrix, "hand-over", stories::matched, handOverOne());
        toDos(matrix);
        team(matrix);
        transfers(matrix);
        notes(matrix);
        intakes(matrix);
        safeguarding(matrix);
        matrix.visit("PUT /v1/referrals/{id}/patient-contact", () -> {
            var referral = stories.accepted();
            return referral("/v1/referrals/{id}/patient-contact", referral, CONTACT)
                    .about("", referral.submission().patient());
        });
        matrix.visit(
                        "GET /v1/referrals/{id}/merge",
                        () -> referral("/v1/referrals/{id}/merge", stories.submitted(), ""))
                .visit("POST /v1/referrals/{id}/merge", () -> {
                    var one = stories.submitted();
                    var other = stories.submitted(one.submission().patient());
                    return referral("/v1/referrals/{id}/merge", one, "")
                            .body("{\"leadingId\": \"%s\"}".formatted(other.id()));
                })
                .visit("DELETE /v1/referrals/{id}/merge", () -> {
                    var one = stories.submitted();
                    As.broker()
                            .body("{\"leadingId\": \"%s\"}"
                                    .formatted(
                                            stories.submitted(one.submission().patient())
                                                    .id()))
                            .post("/v1/referrals/{id}/merge", one.id().value());
                    return referral("/v1/referrals/{id}/merge", one, "");
                })
                .visit(
                        "PUT /v1/referrals/{id}/representative",
                        () -> referral("/v1/referrals/{id}/representative", stories.accepted(), REPRESENTATIVE)
                                .about("", null))
                .visit(
                        "DELETE /v1/referrals/{id}/representative",
                        () -> referral("/v1/referrals/{id}/representative", stories.accepted(), "")
                                .about("", null));
        matrix.visit(
                "POST /v1/referrals/{id}/participations",
                () -> referral("/v1/referrals/{id}/participations", stories.matched(), "")
                        .body(OFFER.formatted(stories.anActivity().id())));
    }

    private void toDos(AccessMatrix matrix) {
        matrix.visit("GET /v1/todos", () -> referral("/v1/todos?limit=200&owner=" + colleague, withToDo(), ""))
                .visit("GET /v1/referrals/{id}/todos", () -> referral("/v1/referrals/{id}/todos", withToDo(), ""))
                .visit(
                        "POST /v1/referrals/{id}/todos",
                        () -> referral("/v1/referrals/{id}/todos", stories.accepted(), """
                                {"text": "Ask for the brochure", "dueOn": "2030-12-20"}"""));
        toDo(matrix, "completion", """
                {"outcome": "reached"}""");
        toDo(matrix, "reassignment", """
                {"to": "%s", "note": "You know her"}""".formatted(colleague));
    }

    private void team(AccessMatrix matrix) {
        matrix.visit("GET /v1/team", () -> Visit.to("/v1/team"))
                .visit("GET /v1/hand-overs", () -> Visit.to("/v1/hand-overs"))
                .visit("POST /v1/hand-overs", () -> Visit.to("/v1/hand-overs").body(handOver()))
                .visit(
                        "POST /v1/hand-overs/{id}/end",
                        () -> Visit.to(
                                        "/v1/hand-overs/{id}/end",
                                        As.broker()
                                                .body(handOver())
                                                .post("/v1/hand-overs")
                                                .<String>path("id"))
                                .body("{}"));
    }

    private void transfers(AccessMatrix matrix) {
        decision(matrix, "transfer", stories::matched, passOn());
        matrix.visit("GET /v1/transfers", () -> {
                    var referral = stories.accepted();
                    asked(referral.id().value());
                    return referral("/v1/transfers", referral, "");
                })
                .visit("POST /v1/transfers/{id}/acceptance", () -> asking("acceptance", "{}"))
                .visit(
                        "POST /v1/transfers/{id}/return",
                        () -> asking("return", "{\"reason\": \"no-capacity\", \"text\": \"Full\"}"))
                .visit("POST /v1/transfers/{id}/withdrawal", () -> {
                    var referral = stories.accepted();
                    return Visit.to(
                                    "/v1/transfers/{id}/withdrawal",
                                    asked(referral.id().value()))
                            .body("{}")
                            .about("", referral.submission().patient());
                });
    }

    /** Of a case elsewhere, which the brokers of this municipality are asked to take on. */
    private Visit asking(String decision, String body) {
        directory.knows(colleague, Stories.MUNICIPALITY);
        var referral = stories.submitted(stories.aPatient(), "GM2997", Stories.PRACTICE);
        var id = As.broker("broker-elsewhere", "GM2997")
                .body("{\"municipality\": \"%s\", \"note\": \"Moved\"}".formatted(Stories.MUNICIPALITY))
                .post("/v1/referrals/{id}/transfer", referral.id().value())
                .<String>path("id");
        return Visit.to("/v1/transfers/{id}/" + decision, id)
                .body(body)
                .about("", referral.submission().patient());
    }

    private String asked(UUID referral) {
        return As.broker()
                .body(passOn())
                .post("/v1/referrals/{id}/transfer", referral)
                .path("id");
    }

    private String passOn() {
        directory.knows(colleague, "GM2998");
        return "{\"municipality\": \"GM2998\", \"note\": \"Moved\"}";
    }

    private String handOverOne() {
        directory.knows(colleague, Stories.MUNICIPALITY);
        return """
                {"to": "%s", "note": "Prefers a man"}""".formatted(colleague);
    }

    private String handOver() {
        var away = UUID.randomUUID().toString();
        directory.knows(colleague, Stories.MUNICIPALITY);
        directory.knows(away, Stories.MUNICIPALITY);
        return """
                {"municipality": "%s", "from": "%s", "to": "%s", "ends": "2030-12-20", "note": "Ill"}""".formatted(Stories.MUNICIPALITY, away, colleague);
    }

    private void notes(AccessMatrix matrix) {
        matrix.visit("GET /v1/referrals/{id}/notes", () -> noted("/v1/referrals/{id}/notes", stories.accepted(), ""))
                .visit(
                        "POST /v1/referrals/{id}/notes",
                        () -> unnamed("/v1/referrals/{id}/notes", "{\"text\": \"Likes company\"}"))
                .visit("POST /v1/referrals/{id}/notes/{note}/correction", () -> {
                    var referral = stories.accepted();
                    var path = "/v1/referrals/{id}/notes/%s/correction"
                            .formatted(note(referral.id().value()));
                    return referral(path, referral, "{\"text\": \"Likes quiet\"}")
                            .about("", referral.submission().patient());
                })
                .visit("POST /v1/referrals/{id}/notes/{note}/withdrawal", () -> {
                    var referral = stories.accepted();
                    var note = note(referral.id().value());
                    return referral("/v1/referrals/{id}/notes/%s/withdrawal".formatted(note), referral, "{}")
                            .about(note, referral.submission().patient());
                })
                .visit("GET /v1/referrals/{id}/goals", () -> {
                    var referral = stories.accepted();
                    return referral("/v1/referrals/{id}/goals", referral, "")
                            .about(goal(referral), referral.submission().patient());
                })
                .visit("POST /v1/referrals/{id}/goals", () -> unnamed("/v1/referrals/{id}/goals", GOAL))
                .visit("POST /v1/referrals/{id}/goals/{goal}/progress", () -> {
                    var referral = stories.accepted();
                    var goal = goal(referral);
                    return referral(
                                    "/v1/referrals/{id}/goals/%s/progress".formatted(goal),
                                    referral,
                                    "{\"percent\": 40, \"on\": \"2026-11-20\"}")
                            .about(goal, referral.submission().patient());
                });
    }

    private void drafts(AccessMatrix matrix) {
        matrix.visit("GET /v1/referrals/{id}/intake-draft", () -> drafted("GET"))
                .visit("PUT /v1/referrals/{id}/intake-draft", () -> drafted("PUT"))
                .visit("DELETE /v1/referrals/{id}/intake-draft", () -> drafted("DELETE"));
    }

    private Visit drafted(String verb) {
        var referral = stories.accepted();
        if (!verb.equals("PUT")) {
            As.broker()
                    .header("If-None-Match", "*")
                    .body(DRAFT)
                    .put("/v1/referrals/{id}/intake-draft", referral.id().value())
                    .then()
                    .statusCode(201);
        }
        var visit = referral("/v1/referrals/{id}/intake-draft", referral, verb.equals("PUT") ? DRAFT : "")
                .about(
                        verb.equals("DELETE") ? "" : "walk-far",
                        referral.submission().patient());
        return verb.equals("PUT") ? visit.header("If-None-Match", "*") : visit;
    }

    private void intakes(AccessMatrix matrix) {
        drafts(matrix);
        matrix.visit("GET /v1/referrals/{id}/intakes", () -> {
                    var referral = stories.accepted();
                    As.broker()
                            .body(INTAKE)
                            .post("/v1/referrals/{id}/intake", referral.id().value());
                    return referral("/v1/referrals/{id}/intakes", referral, "")
                            .about("", referral.submission().patient());
                })
                .visit("PUT /v1/referrals/{id}/functional-advice", () -> {
                    var referral = stories.intakeDone();
                    return referral(
                                    "/v1/referrals/{id}/functional-advice",
                                    referral,
                                    "{\"functionalAdvice\": [\"no jumping\"]}")
                            .about("", referral.submission().patient());
                });
    }

    /** It is the case's broker's own, and no colleague's. */
    private void safeguarding(AccessMatrix matrix) {
        var path = "/v1/referrals/{id}/safeguarding";
        var note = "{\"note\": \"Sounds afraid\"}";
        matrix.visit("GET " + path, () -> ofTheOwner(path, stories.accepted(), ""))
                .visit("POST " + path, () -> ofTheOwner(path, stories.accepted(), note))
                .visit("POST " + path + "/lifting", () -> {
                    var referral = stories.accepted();
                    As.broker().body(note).post(path, referral.id().value());
                    return ofTheOwner(path + "/lifting", referral, note);
                });
    }

    private Visit ofTheOwner(String path, Referral referral, String body) {
        return referral(path, referral, body)
                .about("", referral.submission().patient())
                .ownedBy("broker", "broker-anna");
    }

    private Visit noted(String template, Referral referral, String body) {
        return referral(template, referral, body)
                .about(note(referral.id().value()), referral.submission().patient());
    }

    private Visit unnamed(String template, String body) {
        var referral = stories.accepted();
        return referral(template, referral, body)
                .about("", referral.submission().patient());
    }

    private static String note(UUID referral) {
        return As.broker()
                .body("{\"text\": \"Likes company\", \"sharedWith\": [\"patient\", \"referrer\"]}")
                .post("/v1/referrals/{id}/notes", referral)
                .path("id");
    }

    private static String goal(Referral referral) {
        return As.broker()
                .body(GOAL)
                .post("/v1/referrals/{id}/goals", referral.id().value())
                .path("id");
    }

    private void toDo(AccessMatrix matrix, String decision, String body) {
        var path = "/v1/referrals/{id}/todos/{todo}/" + decision;
        matrix.visit("POST " + path, () -> {
            var referral = withToDo();
            var toDo = As.broker()
                    .get("/v1/referrals/{id}/todos", referral.id().value())
                    .path("items[0].id");
            return referral(path.replace("{todo}", toDo.toString()), referral, body);
        });
    }

    private Referral withToDo() {
        directory.knows(colleague, Stories.MUNICIPALITY);
        var referral = stories.accepted();
        As.broker()
                .body("""
                        {"text": "Ask for the brochure", "dueOn": "2030-12-20", "owner": "%s"}""".formatted(colleague))
                .post("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(201);
        return referral;
    }

    private void measures(AccessMatrix matrix) {
        matrix.visit("GET /v1/referrals/{id}/measures", () -> referral("/v1/referrals/{id}/measures", guided(), ""))
                .visit(
                        "POST /v1/referrals/{id}/measures/{moment}",
                        () -> referral("/v1/referrals/{id}/measures/month-0", guided(), MEASURED))
                .visit(
                        "POST /v1/referrals/{id}/measurements",
                        () -> referral("/v1/referrals/{id}/measurements", stories.accepted(), MEASURED))
                .visit("GET /v1/me/measures", () -> referral("/v1/me/measures", guided(), ""))
                .visit(
                        "POST /v1/me/measures/{id}/{moment}",
                        () -> referral("/v1/me/measures/{id}/month-0", guided(), MEASURED));
    }

    private void worklist(AccessMatrix matrix) {
        matrix.visit("GET /v1/worklist/counts", () -> Visit.to("/v1/worklist/counts"))
                .visit("POST /v1/worklist/search", () -> {
                    var name = UUID.randomUUID().toString();
                    return referral(
                            "/v1/worklist/search",
                            stories.submitted(stories.aPatient(name)),
                            "{\"name\": \"%s\"}".formatted(name));
                })
                .visit("GET /v1/worklist/stuck", () -> referral("/v1/worklist/stuck?limit=200", longOverdue(), ""))
                .visit("GET /v1/worklist/changed", () -> Visit.to("/v1/worklist/changed"))
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
        for (var path : List.of("", "/confirmation", "/refusal", "/attendance", "/drop-out")) {
            var verb = path.isEmpty() ? "GET" : "POST";
            matrix.visit(
                    "%s /v1/provider-link%s".formatted(verb, path),
                    () -> linked("/v1/provider-link" + path, answer(path)));
        }
    }

    private void participants(AccessMatrix matrix) {
        var finished = "{\"outcome\": \"end\"}";
        matrix.visit(
                        "POST /v1/provider-link/completion",
                        () -> linked("/v1/provider-link/completion", started(), finished))
                .visit(
                        "POST /v1/participants/{id}/completion",
                        () -> participation("/v1/participants/{id}/completion", started(), finished))
                .visit(
                        "POST /v1/participations/{id}/completion",
                        () -> participation("/v1/participations/{id}/completion", started(), finished));
        matrix.visit(
                        "POST /v1/provider-link/continuation",
                        () -> linked("/v1/provider-link/continuation", tried(), "{}"))
                .visit(
                        "POST /v1/participants/{id}/continuation",
                        () -> participation("/v1/participants/{id}/continuation", tried(), "{}"))
                .visit(
                        "POST /v1/participations/{id}/continuation",
                        () -> participation("/v1/participations/{id}/continuation", tried(), TOLD));
        var longer = "{\"until\": \"%s\"}".formatted(Stories.today().plusMonths(3));
        matrix.visit("POST /v1/provider-link/extension", () -> linked("/v1/provider-link/extension", started(), longer))
                .visit(
                        "POST /v1/participants/{id}/extension",
                        () -> participation("/v1/participants/{id}/extension", started(), longer))
                .visit(
                        "POST /v1/participations/{id}/extension",
                        () -> participation("/v1/participations/{id}/extension", started(), longer))
                .visit("POST /v1/participations/{id}/transfer", () -> {
                    var enrolled = stories.enrolled();
                    return participation("/v1/participations/{id}/transfer", enrolled, """
                            {"activityId": "%s", "reasonCode": "times-do-not-suit", "text": "Works on Tuesdays",
                             "override": {"reasonCode": "knows-the-group", "text": "Same club"}}""".formatted(
                                    stories.anotherGroupOf(enrolled.activity()).id()));
                });
        matrix.visit("GET /v1/provider-link/group", () -> grouped("/v1/provider-link/group", stories.enrolled(), ""))
                .visit("POST /v1/provider-link/group/attendance", () -> {
                    var enrolled = stories.enrolled();
                    return grouped("/v1/provider-link/group/attendance", enrolled, """
                            {"on": "%s", "participants": [{"participationId": "%s", "presence": "present"}]}""".formatted(
                                    Stories.today(), enrolled.id()));
                });
        var attendance = "/v1/participations/{id}/attendance";
        matrix.visit("GET " + attendance, () -> participation(attendance, stories.enrolled(), ""))
                .visit(
                        "POST " + attendance,
                        () -> participation(attendance, stories.enrolled(), """
                        {"on": "%s", "presence": "present", "toldBy": "phone", "teller": "provider"}""".formatted(Stories.today())))
                .visit("GET /v1/participants/attendance", () -> {
                    var enrolled = stories.enrolled();
                    return participation(
                            "/v1/participants/attendance?activityId=%s&on=%s"
                                    .formatted(enrolled.activity().id().value(), Stories.today()),
                            enrolled,
                            "");
                })
                .visit("POST /v1/participants/attendance", () -> {
                    var enrolled = stories.enrolled();
                    return participation("/v1/participants/attendance", enrolled, """
                            {"activityId": "%s", "on": "%s",
                             "participants": [{"participationId": "%s", "presence": "present"}]}""".formatted(
                                    enrolled.activity().id().value(), Stories.today(), enrolled.id()));
                });
        matrix.visit("GET /v1/participants", () -> participation("/v1/participants?limit=100", stories.enrolled(), ""));
        for (var path : List.of("", "/confirmation", "/refusal", "/attendance", "/drop-out")) {
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
        choice(matrix, "continuation", this::tried, "{}");
    }

    private void offerLinks(AccessMatrix matrix) {
        matrix.visit("GET /v1/offer-link", () -> offerLink("/v1/offer-link", stories.offered(), ""));
        offerAnswer(matrix, "acceptance", stories::offered, "{}");
        offerAnswer(matrix, "decline", stories::offered, OFFER_REFUSAL);
        offerAnswer(matrix, "withdrawal", stories::enrolled, OFFER_REFUSAL);
        offerAnswer(matrix, "place-acceptance", this::placeOffered, "{}");
        offerAnswer(matrix, "continuation", this::tried, "{}");
        offerAnswer(matrix, "no-messages", stories::offered, "{}");
        matrix.visit("GET /v1/offer-link/measures", () -> measureLink("/v1/offer-link/measures", ""))
                .visit(
                        "POST /v1/offer-link/measures/{moment}",
                        () -> measureLink("/v1/offer-link/measures/month-0", MEASURED));
    }

    private Visit measureLink(String path, String body) {
        var referral = guided();
        var token = QuarkusTransaction.requiringNew().call(() -> measures.issue(referral.id(), MeasureMoment.MONTH_0));
        return Visit.to(path)
                .header("Link-Token", token)
                .about(referral.id(), referral.submission().patient())
                .heldBy("patient-link:" + referral.submission().patient())
                .body(body);
    }

    private void offerAnswer(AccessMatrix matrix, String answer, Chosen participation, String body) {
        var path = "/v1/offer-link/" + answer;
        matrix.visit("POST " + path, () -> offerLink(path, participation.get(), body));
    }

    private Visit offerLink(String path, Participation participation, String body) {
        var token = QuarkusTransaction.requiringNew().call(() -> offers.issue(participation.id(), Instant.now()));
        return Visit.to(path)
                .header("Link-Token", token)
                .about(participation.id(), participation.patient())
                .heldBy("patient-link:" + participation.patient())
                .body(body);
    }

    private void selfReferrals(AccessMatrix matrix) {
        matrix.visit(
                        "POST /v1/self-referrals",
                        () -> Visit.to("/v1/self-referrals")
                                .heldBy("self-referral")
                                .body(askedBy(mail())))
                .visit("POST /v1/self-referrals/verification", this::verification)
                .visit("GET /v1/self-referrals/waiting", () -> {
                    var id = waiting(phone());
                    return Visit.to("/v1/self-referrals/waiting").about(id, id);
                })
                .visit(
                        "POST /v1/self-referrals/{id}/verification",
                        () -> Visit.to("/v1/self-referrals/{id}/verification", waiting(phone()))
                                .body(TOLD))
                .visit(
                        "POST /v1/fitness-test-referrals",
                        () -> Visit.to("/v1/fitness-test-referrals").body(FITNESS_TEST))
                .visit("GET /v1/referrals/{id}/self-referral", () -> {
                    var id = As.broker()
                            .body(FITNESS_TEST)
                            .post("/v1/fitness-test-referrals")
                            .jsonPath()
                            .getString("referralId");
                    return Visit.to("/v1/referrals/{id}/self-referral", id).about(id, null);
                });
    }

    private Visit verification() {
        var id = UUID.fromString(waiting(mail()));
        var token = QuarkusTransaction.requiringNew().call(() -> proofs.issue(id, Instant.now(), Duration.ofHours(1)));
        return Visit.to("/v1/self-referrals/verification")
                .header("Link-Token", token)
                .heldBy("self-referral")
                .body("{}");
    }

    private static String mail() {
        return "\"email\": \"%s@example.org\"".formatted(UUID.randomUUID());
    }

    private static String phone() {
        return "\"phone\": \"06%d\"".formatted(UUID.randomUUID().getMostSignificantBits() >>> 20);
    }

    private static String askedBy(String contact) {
        return """
                {"person": {"name": "Truus Bos", "birthDate": "1961-05-02", "postcode": "7001 AB", %s, "language": "nl"},
                 "consentToBeCalled": true}""".formatted(contact);
    }

    /** The id of a self-referral that nobody has verified yet. */
    private String waiting(String contact) {
        RestAssured.given()
                .contentType("application/json")
                .body(askedBy(contact))
                .post("/v1/self-referrals")
                .then()
                .statusCode(202);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id from self_referral where ? like '%' || coalesce(email, phone) || '%'")) {
            query.setString(1, contact);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
        if (role.equals("broker") && whose == Whose.OWN && !owner.isEmpty()) {
            return new Who(owner, "buurtsportcoaches-doetinchem", Stories.MUNICIPALITY, Set.of(), Map.of());
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

    private Visit logOfPatient() {
        var referral = stories.submitted();
        var patient = referral.submission().patient();
        As.broker().get("/v1/referrals/{id}", referral.id().value()); // so that there is something to read
        return Visit.to("/v1/access-log/search")
                .body("{\"referral\": \"%s\"}".formatted(referral.id()))
                .about(patient, patient);
    }

    private Visit ownedBy(Visit visit, PatientId patient, String body) {
        var login = UUID.randomUUID().toString();
        stories.linked(patient, login);
        return visit.ownedBy("referrer", Stories.PRACTICE)
                .ownedBy("patient", login)
                .body(body);
    }

    private Visit linked(String path, String body) {
        return linked(path, stories.enrolled(), body);
    }

    private Visit linked(String path, Participation enrolled, String body) {
        var token = QuarkusTransaction.requiringNew().call(() -> links.issue(enrolled.id(), Instant.now()));
        return Visit.to(path)
                .header("Link-Token", token)
                .about(enrolled.id(), enrolled.patient())
                .heldBy("provider-link:" + enrolled.activity().organisation())
                .body(body);
    }

    private Visit grouped(String path, Participation enrolled, String body) {
        var activity = enrolled.activity();
        var token = QuarkusTransaction.requiringNew()
                .call(() -> groups.issue(activity.organisation(), activity.id(), Instant.now()));
        return Visit.to(path)
                .header("Link-Token", token)
                .about(enrolled.id(), enrolled.patient())
                .heldBy("provider-link:" + activity.organisation())
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
            case "/drop-out" -> BECAUSE;
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

    private Participation started() {
        return stories.moved(
                stories.enrolled(),
                participation ->
                        participation.attend(Stories.today(), Stories.broker()).orElseThrow());
    }

    private Participation tried() {
        return stories.tried(stories.matched(), Stories.today());
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
