package org.caresport.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Waiting;
import org.caresport.demo.data.Intake;
import org.caresport.demo.data.Offer.Standing;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.Ehr;
import org.caresport.demo.people.ProviderPage;
import org.caresport.demo.people.Workbench;
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.Journey;
import org.caresport.stack.mail.Mail;
import org.jspecify.annotations.Nullable;

/** One case that goes another way than planned, with a programme of its own; each step is somebody's who has it to take. */
final class BentCase {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    static final String ANNA = "anna.wolters@demo.caresport.example";

    private static final String STEPS = "https://caresport.org/fhir/CodeSystem/referral-step";
    private static final String REASONS = "https://caresport.org/fhir/CodeSystem/referral-reason";

    private final Platform platform;
    private final Cast cast;
    private final Ehr ehr;
    private final String referral;
    private final String patient;
    private final String title = "Proefwandeling " + UUID.randomUUID();
    private UUID programme = UUID.randomUUID();
    private final Instant start;
    private Workbench broker;

    private BentCase(Platform platform, Ehr ehr, String referral, String patient, Instant start) {
        this.platform = platform;
        this.cast = platform.cast();
        this.broker = cast.anna();
        this.ehr = ehr;
        this.referral = referral;
        this.patient = patient;
        this.start = start;
    }

    /** @param letter what is special to this letter, of a person who is new to the platform */
    static BentCase of(Platform platform, Consumer<ReferralLetter> letter) {
        return by(platform, platform.cast().ehr(), letter);
    }

    static BentCase by(Platform platform, Ehr ehr, Consumer<ReferralLetter> letter) {
        var written = ReferralLetter.ofPieter().ofSomebodyNew();
        letter.accept(written);
        var start = Instant.now();
        var sent = ehr.refer(written.sent("verhaal-" + UUID.randomUUID(), OffsetDateTime.now(LOCAL)));
        return new BentCase(platform, ehr, Journey.referral(sent), id("Patient", sent), start);
    }

    /** One that no doctor sent. */
    static BentCase opened(Platform platform, String referral) {
        return new BentCase(platform, platform.cast().ehr(), referral, "", Instant.now());
    }

    private static String id(String type, List<Ehr.Receipt> sent) {
        return sent.stream()
                .filter(receipt -> receipt.type().equals(type))
                .map(Ehr.Receipt::id)
                .findFirst()
                .orElseThrow();
    }

    // the broker

    /** From here on another broker does what brokers do. */
    BentCase guidedBy(Workbench another) {
        broker = another;
        return this;
    }

    BentCase acceptedWithIntake() {
        return acceptedWithIntake(_ -> {});
    }

    /** @param different what this person told that Pieter had not */
    BentCase acceptedWithIntake(Consumer<ObjectNode> different) {
        broker.accept(referral);
        broker.contact(referral, "Gebeld");
        return intake(different);
    }

    BentCase intake(Consumer<ObjectNode> different) {
        var told = Intake.withPieter().body();
        different.accept(told);
        broker.intake(referral, told);
        return this;
    }

    BentCase standing(String state) {
        waitFor(
                "the referral to be " + state,
                () -> Optional.of(view())
                        .filter(seen -> seen.path("state").asText().equals(state)));
        return this;
    }

    /** Another conversation, with what was found since. */
    BentCase finds(String condition) {
        return intake(told -> told.putArray("conditions").add(condition));
    }

    /** The next offer is of another programme than the last. */
    BentCase ofAnotherProgramme() {
        programme = UUID.randomUUID();
        return this;
    }

    UUID programme() {
        return programme;
    }

    void closesTheProgramme() {
        cast.catalogue().close(programme);
    }

    /** Offers what another case opened. */
    BentCase ofTheProgrammeOf(BentCase other) {
        programme = other.programme;
        return this;
    }

    /** Opens a programme for this case alone, and waits until it can be offered. */
    String offered() {
        open();
        return waitFor(
                        "the programme to be known",
                        () -> Optional.of(tryToOffer()).filter(answer -> answer.is(201)))
                .body()
                .path("id")
                .asText();
    }

    void open() {
        opens(_ -> {});
    }

    /** A programme for this case alone, a walk of the IJsselstappers on Tuesdays with three places, or not quite so. */
    BentCase opens(Consumer<ObjectNode> different) {
        cast.catalogue().enter(programme, programme(different), Standing.PUBLISHED);
        return this;
    }

    ObjectNode programme(Consumer<ObjectNode> different) {
        var model = cast.municipality().activity(cast.municipality().offer("samen-op-stap"));
        var body = (ObjectNode) Json.read(Json.write(model.as(title, "Een programma voor één verhaal.", 3)));
        different.accept(body);
        return body;
    }

    List<String> proposals() {
        return values("/proposals", "activityId");
    }

    Answer tryToOffer() {
        var offer = Json.object().put("activityId", programme.toString());
        offer.putObject("override").put("reasonCode", "knows-the-group").put("text", "Deze groep past bij hem");
        return does("participations", offer);
    }

    /** Once the programme is known at all, it is the stop that speaks against it. */
    void isNotOfferedForAStop() {
        waitFor(
                "the offer to be refused for the stop",
                () -> Optional.of(tryToOffer()).filter(answer -> answer.is(409)));
    }

    JsonNode toldByPhone(String participation, String decision) {
        return broker(
                        "POST",
                        "/v1/participations/%s/%s".formatted(participation, decision),
                        Json.object().put("toldBy", "phone"))
                .expect(200)
                .body();
    }

    void declinedByPhone(String participation, String code) {
        saidNoByPhone(participation, "decline", code);
    }

    void withdrawnByPhone(String participation, String code) {
        saidNoByPhone(participation, "withdrawal", code);
    }

    private void saidNoByPhone(String participation, String decision, String code) {
        broker(
                        "POST",
                        "/v1/participations/%s/%s".formatted(participation, decision),
                        Json.object()
                                .put("toldBy", "phone")
                                .put("reasonCode", code)
                                .put("text", "Past toch niet"))
                .expect(200);
    }

    /** The broker's step on this referral, whatever the answer is. */
    Answer does(String step, JsonNode body) {
        return broker("POST", "/v1/referrals/%s/%s".formatted(referral, step), body);
    }

    /** The same for a step that asks for a reason. */
    Answer does(String step, String reasonCode, String text) {
        return does(step, Json.object().put("reasonCode", reasonCode).put("text", text));
    }

    Answer broker(String method, String path, @Nullable Object body) {
        return broker.session().send(method, path, body, Map.of());
    }

    JsonNode view() {
        return broker.referral(referral);
    }

    /** What is said of the case at another address, as {@code measures}. */
    JsonNode view(String part) {
        return broker("GET", "/v1/referrals/%s/%s".formatted(referral, part), null)
                .expect(200)
                .body();
    }

    /** By its kind, what the broker still has to do. */
    List<String> toDos() {
        return StreamSupport.stream(view("todos").path("items").spliterator(), false)
                .filter(toDo -> !toDo.has("outcome"))
                .map(toDo -> toDo.path("kind").asText())
                .toList();
    }

    BentCase toDo(String kind) {
        waitFor("the broker to have to do " + kind, () -> Optional.of(toDos()).filter(open -> open.contains(kind)));
        return this;
    }

    BentCase nothingToDo() {
        waitFor("nothing to do for the broker", () -> Optional.of(toDos()).filter(List::isEmpty));
        return this;
    }

    /** Brokers are told that there is something, and never whom it is about. */
    BentCase annaReads(String words) {
        mail(ANNA, mail -> mail.mentions(words));
        return this;
    }

    BentCase ownedBy(String login) {
        waitFor(
                "the case to be with " + login,
                () -> Optional.of(view().path("owner").asText()).filter(login::equals));
        return this;
    }

    JsonNode participation(String id, String state) {
        return waitFor(
                "the participation to be " + state,
                () -> Optional.of(broker("GET", "/v1/participations/" + id, null)
                                .expect(200)
                                .body())
                        .filter(seen -> seen.path("state").asText().equals(state)));
    }

    /** Over, whatever it is called. */
    JsonNode ended(String id) {
        return waitFor(
                "the participation to end",
                () -> Optional.of(broker("GET", "/v1/participations/" + id, null)
                                .expect(200)
                                .body())
                        .filter(seen -> seen.has("reason")));
    }

    List<String> history() {
        return values("/history", "kind");
    }

    /** Who did the last of a kind, by which way, and for whom: {@code "broker by phone for patient"}. */
    String who(String kind) {
        var line = StreamSupport.stream(view().path("history").spliterator(), false)
                .filter(one -> one.path("kind").asText().equals(kind))
                .reduce((_, last) -> last)
                .orElseThrow();
        var by = line.path("actor").asText() + " by " + line.path("way").asText();
        return line.has("onBehalfOf") ? by + " for " + line.path("onBehalfOf").asText() : by;
    }

    private List<String> values(String list, String field) {
        return StreamSupport.stream(view().at(list).spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    // the club

    /** Free for anybody, as the public sees it. */
    int placesLeft() {
        return cast.portal().placesLeft(programme);
    }

    ProviderPage clubsPage() {
        return new ProviderPage(
                cast.gateway(),
                clubsMail(this::leadsToTheParticipant).secret("provider").orElseThrow());
    }

    Mail clubsMail(Predicate<Mail> fits) {
        var organisation = view().at("/participations/0/organisationId").asText();
        var address = cast.municipality().organisations().stream()
                .filter(known -> known.id().toString().equals(organisation))
                .findFirst()
                .orElseThrow()
                .email();
        return mail(address, fits);
    }

    /** No mail names what it is about; the page behind its link does. */
    private boolean leadsToTheParticipant(Mail mail) {
        var participation = view().at("/participations/0/id").asText();
        return mail.secret("provider")
                .filter(secret -> new ProviderPage(cast.gateway(), secret).isAbout(participation))
                .isPresent();
    }

    LocalDate today() {
        return platform.today();
    }

    BentCase later(Duration time) {
        platform.later(time);
        return this;
    }

    // the doctor

    JsonNode task() {
        return ehr.task(referral).body();
    }

    JsonNode taskThatIs(String status) {
        return waitFor(
                "the Task to be " + status,
                () -> Optional.of(task())
                        .filter(seen -> seen.path("status").asText().equals(status)));
    }

    /** The doctor's answer to what the Task asks: cleared, or not. */
    Answer answers(String code, String words) {
        return update("requested", task -> {
            task.putObject("businessStatus")
                    .putArray("coding")
                    .addObject()
                    .put("system", REASONS)
                    .put("code", code);
            task.putArray("note")
                    .addObject()
                    .put("authorString", "dr. Voorbeeld")
                    .put("text", words);
        });
    }

    /** To a question in words. */
    Answer replies(String words) {
        return update("requested", task -> task.putArray("note").addObject().put("text", words));
    }

    /** A resting heart rate, sent when it suits the EHR. */
    Answer measuresHeartRate(int beats, OffsetDateTime at) {
        var sent = Json.object().put("resourceType", "Observation").put("status", "final");
        sent.putArray("identifier")
                .addObject()
                .put("system", "https://ehr.praktijk-voorbeeld.example/metingen")
                .put("value", UUID.randomUUID().toString());
        sent.putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", "40443-4");
        sent.putObject("subject").put("reference", "Patient/" + patient);
        sent.put("effectiveDateTime", at.truncatedTo(ChronoUnit.SECONDS).toString());
        sent.putObject("valueQuantity")
                .put("value", beats)
                .put("unit", "/min")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "/min");
        return ehr.session().send("POST", "/fhir/r4/Observation", sent, Map.of());
    }

    /** What the practice itself has of the person. */
    JsonNode patientOfThePractice() {
        return ehr.session().get("/fhir/r4/Patient/" + patient).expect(200).body();
    }

    Answer cancels(String words) {
        return update("cancelled", task -> task.putObject("statusReason").put("text", words));
    }

    Answer cancelsBecause(String code, String words) {
        return update("cancelled", task -> {
            var reason = task.putObject("statusReason").put("text", words);
            reason.putArray("coding").addObject().put("system", REASONS).put("code", code);
        });
    }

    String step() {
        return StreamSupport.stream(task().at("/businessStatus/coding").spliterator(), false)
                .filter(coding -> coding.path("system").asText().equals(STEPS))
                .map(coding -> coding.path("code").asText())
                .findFirst()
                .orElseThrow();
    }

    BentCase atStep(String code) {
        waitFor("the Task to be at " + code, () -> Optional.of(step()).filter(code::equals));
        return this;
    }

    BentCase onHold(String participation, boolean held) {
        waitFor(
                "the participation to be on hold: " + held,
                () -> Optional.of(broker("GET", "/v1/participations/" + participation, null)
                                .expect(200)
                                .body())
                        .filter(seen -> seen.has("onHoldSince") == held));
        return this;
    }

    Answer takesBackAsAMistake() {
        return update("entered-in-error", _ -> {});
    }

    private Answer update(String status, Consumer<ObjectNode> more) {
        var read = ehr.task(referral);
        var task = (ObjectNode) read.body().deepCopy();
        task.put("status", status);
        task.remove("statusReason");
        more.accept(task);
        return ehr.session().send("PUT", "/fhir/r4/Task/" + referral, task, Map.of("If-Match", read.header("ETag")));
    }

    // everybody

    Mail mail(String address, Predicate<Mail> fits) {
        return waitFor(
                "a mail to " + address,
                () -> cast.mail().read(address, start).stream().filter(fits).findFirst());
    }

    List<Mail> mailsTo(String address) {
        return cast.mail().read(address, start);
    }

    <T> T waitFor(String what, Supplier<Optional<T>> question) {
        return Waiting.until(what, cast.patience(), question);
    }

    String referral() {
        return referral;
    }
}
