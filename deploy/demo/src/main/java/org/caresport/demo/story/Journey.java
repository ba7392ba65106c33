package org.caresport.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.caresport.demo.client.Unexpected;
import org.caresport.demo.client.Waiting;
import org.caresport.demo.data.Intake;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.Ehr.Receipt;
import org.caresport.demo.people.PatientApp;
import org.caresport.stack.mail.Mail;

/** One referral's way through the platform, with everyone doing their part when it is their turn. */
public final class Journey {

    private final Cast cast;
    private final PatientApp app;
    private final ReferralLetter letter;
    private final Intake intake;
    private final Instant start;

    /** @param number the sender's own number of this referral */
    public Journey(Cast cast, PatientApp app, ReferralLetter letter, Intake intake, String number) {
        this.cast = cast;
        this.app = app;
        this.intake = intake;
        this.start = Instant.now();
        this.letter = letter.sent(number, OffsetDateTime.now(ZoneId.of("Europe/Amsterdam")));
    }

    public ReferralLetter letter() {
        return letter;
    }

    public Instant start() {
        return start;
    }

    public List<Receipt> refer() {
        return cast.ehr().refer(letter);
    }

    /** The referral is known to the platform by the id of the Task that asks for it. */
    public static String referral(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.type().equals("Task"))
                .map(Receipt::id)
                .findFirst()
                .orElseThrow(() -> new Unexpected("no Task came back"));
    }

    public JsonNode seenOnWorklist(String referral) {
        return waitFor("the referral on the worklist", () -> cast.anna().onWorklist("submitted", referral));
    }

    public List<JsonNode> proposals(String referral) {
        return waitFor(
                "proposals",
                () -> Optional.of(cast.anna().proposals(referral)).filter(proposals -> !proposals.isEmpty()));
    }

    /** The talk with the patient, and the proposals that follow from it. */
    public List<JsonNode> talk(String referral) {
        cast.anna().contact(referral, "Kennisgemaakt, afspraak gemaakt voor de intake");
        cast.anna().intake(referral, intake.body());
        waitFor(
                "the matching after the intake",
                () -> Optional.of(cast.anna().referral(referral))
                        .filter(view -> view.path("state").asText().equals("matched")));
        return cast.anna().proposals(referral);
    }

    /** Everything up to an offer, for who is not the first to go this way. */
    public String offeredTo(UUID activity) {
        var referral = referral(refer());
        proposals(referral);
        cast.anna().accept(referral);
        talk(referral);
        var participation = cast.anna().offerAllTheSame(referral, activity, "Dit lijkt mij iets voor u");
        openApp(referral);
        return participation;
    }

    /** Links the app with the code from the e-mail, unless an earlier referral of the same person did so already. */
    public boolean openApp(String referral) {
        if (app.sees(referral)) {
            return false;
        }
        var welcome = mail(
                letter.email(),
                "an e-mail with a code",
                mail -> mail.secret("app").isPresent());
        app.link(welcome.secret("app").orElseThrow(), letter.birthDate());
        return true;
    }

    public JsonNode participation(String id, String... stages) {
        return waitFor(
                "the participation to be " + String.join(" or ", stages),
                () -> app.participation(id)
                        .filter(seen ->
                                List.of(stages).contains(seen.path("state").asText())));
    }

    public JsonNode accepts(String participation, String... stages) {
        app.accept(participation);
        return participation(participation, stages);
    }

    public void givesBack(String participation) {
        app.withdraw(participation, "no-time", "Het komt deze maand toch niet uit");
    }

    /** Waits until a place is offered from the waiting list, and takes it. */
    public JsonNode takesPlace(String participation) {
        waitFor(
                "a place offered from the waiting list",
                () -> app.participation(participation).filter(seen -> seen.hasNonNull("placeExpiresAt")));
        app.takePlace(participation);
        return participation(participation, "enrolled");
    }

    /** The first mail since the journey began that fits, as soon as it is there. */
    public Mail mail(String address, String what, Predicate<Mail> fits) {
        return waitFor(
                "%s to %s".formatted(what, address),
                () -> cast.mail().read(address, start).stream().filter(fits).findFirst());
    }

    public <T> T waitFor(String what, Supplier<Optional<T>> question) {
        return Waiting.until(what, patience(), question);
    }

    private Duration patience() {
        return cast.patience();
    }
}
