package org.caresport.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.Journey;
import org.caresport.stack.mail.Mail;
import org.jspecify.annotations.Nullable;

/** One case that goes another way than planned, with a programme of its own; each step is somebody's who has it to take. */
final class BentCase {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    private static final String REASONS = "https://caresport.org/fhir/CodeSystem/referral-reason";

    private final Cast cast;
    private final Ehr ehr;
    private final String referral;
    private final String title = "Proefwandeling " + UUID.randomUUID();
    private final UUID programme = UUID.randomUUID();
    private final Instant start = Instant.now();

    private BentCase(Cast cast, Ehr ehr, ReferralLetter letter) {
        this.cast = cast;
        this.ehr = ehr;
        this.referral =
                Journey.referral(ehr.refer(letter.sent("verhaal-" + UUID.randomUUID(), OffsetDateTime.now(LOCAL))));
    }

    /** @param letter what is special to this letter, of a person who is new to the platform */
    static BentCase of(Platform platform, Consumer<ReferralLetter> letter) {
        return by(platform, platform.cast().ehr(), letter);
    }

    static BentCase by(Platform platform, Ehr ehr, Consumer<ReferralLetter> letter) {
        var written = ReferralLetter.ofPieter();
        var patient = written.resource("Patient");
        patient.putArray("identifier")
                .addObject()
                .put("system", "https://ehr.praktijk-voorbeeld.example/patienten")
                .put("value", UUID.randomUUID().toString());
        letter.accept(written);
        return new BentCase(platform.cast(), ehr, written);
    }

    static void withoutEmail(ReferralLetter letter) {
        telecom(letter).removeIf(contact -> contact.path("system").asText().equals("email"));
    }

    static Consumer<ReferralLetter> reachedAt(String email) {
        return letter -> {
            withoutEmail(letter);
            letter.resource("Patient")
                    .withArray("telecom")
                    .addObject()
                    .put("system", "email")
                    .put("value", email);
        };
    }

    static Consumer<ReferralLetter> withBloodPressure(int systolic) {
        return letter -> {
            withoutEmail(letter);
            StreamSupport.stream(letter.bundle().path("entry").spliterator(), false)
                    .flatMap(entry ->
                            StreamSupport.stream(entry.at("/resource/component").spliterator(), false))
                    .filter(part -> part.at("/code/coding/0/code").asText().equals("8480-6"))
                    .forEach(part -> ((ObjectNode) part.path("valueQuantity")).put("value", systolic));
        };
    }

    private static ArrayNode telecom(ReferralLetter letter) {
        return letter.resource("Patient").withArray("telecom");
    }

    // the broker

    BentCase acceptedWithIntake() {
        cast.anna().accept(referral);
        cast.anna().contact(referral, "Gebeld");
        cast.anna().intake(referral, Intake.withPieter().body());
        return this;
    }

    BentCase standing(String state) {
        waitFor(
                "the referral to be " + state,
                () -> Optional.of(view())
                        .filter(seen -> seen.path("state").asText().equals(state)));
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
        var model = cast.municipality().activity(cast.municipality().offer("samen-op-stap"));
        cast.catalogue().enter(programme, model.as(title, "Een programma voor één verhaal.", 3), Standing.PUBLISHED);
    }

    Answer tryToOffer() {
        var offer = Json.object().put("activityId", programme.toString());
        offer.putObject("override").put("reasonCode", "knows-the-group").put("text", "Deze groep past bij hem");
        return broker("POST", "/v1/referrals/" + referral + "/participations", offer);
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

    Answer broker(String method, String path, @Nullable Object body) {
        return cast.anna().session().send(method, path, body, Map.of());
    }

    JsonNode view() {
        return cast.anna().referral(referral);
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
        return StreamSupport.stream(view().path("history").spliterator(), false)
                .map(line -> line.path("kind").asText())
                .toList();
    }

    // the club

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

    static LocalDate today() {
        return LocalDate.now(LOCAL);
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

    Answer cancels(String words) {
        return update("cancelled", task -> task.putObject("statusReason").put("text", words));
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

    <T> T waitFor(String what, Supplier<Optional<T>> question) {
        return Waiting.until(what, cast.patience(), question);
    }

    String referral() {
        return referral;
    }
}
