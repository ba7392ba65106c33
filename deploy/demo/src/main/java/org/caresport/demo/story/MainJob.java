package org.caresport.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.demo.client.Unexpected;
import org.caresport.demo.data.Intake;
import org.caresport.demo.data.Offer.Standing;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.Ehr.Receipt;
import org.caresport.demo.people.ProviderPage;

/**
 * A referral travels from an EHR to a first training session and back; a full programme gets a waiting list on the way.
 * Each run is a new one: its own numbers at the sender, its own small programme, closed again at the end.
 */
public final class MainJob {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Cast cast;
    private final Telling telling;
    private final String run = NUMBER.format(Instant.now());
    private final UUID small = UUID.randomUUID();
    private final Journey johanna;

    public MainJob(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
        this.johanna = johanna("-1");
    }

    public Outcome play() {
        openSmallProgramme();
        var referral = refer();
        guide(referral);
        var chosen = choose(referral);
        var participation = offer(referral, chosen);
        enrol(referral, participation, chosen);
        fillTheSmallProgramme();
        attend(chosen, participation);
        hearBack(referral);
        cast.catalogue().close(small);
        return new Outcome(referral, participation, chosen, johanna.letter(), johanna.start());
    }

    private void openSmallProgramme() {
        var model = cast.municipality().activity(cast.municipality().offer("samen-op-stap"));
        var activity = model.as(
                "Proefwandeling voor één – " + run,
                "Kennismaken met wandelen, met persoonlijke aandacht: één plaats, en een wachtlijst.",
                1);
        telling.scene(
                Scene.SMALL_PROGRAMME,
                () -> cast.catalogue().enter(small, activity, Standing.PUBLISHED),
                isNew -> new Words(activity.title(), activity.title()));
    }

    private String refer() {
        telling.scene(
                Scene.EHR_TOKEN,
                () -> cast.ehr().session().token(),
                token -> new Words(
                        "a token of %d characters, good for 5 minutes".formatted(token.length()),
                        "een token van %d tekens, vijf minuten geldig".formatted(token.length())));
        var stored = telling.scene(Scene.REFERRAL, johanna::refer, Told::locations);
        telling.scene(
                Scene.REFERRAL_AGAIN,
                () -> again(stored),
                count -> new Words(
                        "the same locations, still %d Task".formatted(count),
                        "dezelfde locaties, nog steeds %d Task".formatted(count)));
        var referral = Journey.referral(stored);
        telling.scene(Scene.TASK_REQUESTED, () -> heard(referral, "requested"), Told::status);
        return referral;
    }

    private long again(List<Receipt> first) {
        var second = johanna.refer();
        if (!locationsOf(second).equals(locationsOf(first))) {
            throw new Unexpected("sent again, the same referral was stored elsewhere: " + second);
        }
        var tasks = cast.ehr()
                .tasksNumbered(johanna.letter().number(), johanna.start().minusSeconds(5));
        if (tasks != 1) {
            throw new Unexpected("sent twice, the referral is there %d times".formatted(tasks));
        }
        return tasks;
    }

    private void guide(String referral) {
        telling.scene(Scene.WORKLIST, () -> johanna.seenOnWorklist(referral), Told::worklistLine);
        telling.scene(Scene.PROPOSALS, () -> ranked(johanna.proposals(referral)), Told::proposals);
        telling.scene(
                Scene.ACCEPTANCE,
                () -> {
                    cast.anna().accept(referral);
                    return heard(referral, "accepted");
                },
                Told::status);
        telling.scene(Scene.INTAKE, () -> ranked(johanna.talk(referral)), Told::proposals);
    }

    /** The best proposal that still has a place; the small programme is kept for the waiting list. */
    private JsonNode choose(String referral) {
        return cast.anna().proposals(referral).stream()
                .filter(proposal -> proposal.path("suitability").asText().startsWith("suitable"))
                .filter(proposal -> !activity(proposal).equals(small))
                .filter(proposal -> cast.portal().placesLeft(activity(proposal)) > 0)
                .findFirst()
                .orElseThrow(() -> new Unexpected(
                        "every programme that suits is full by now: start over with ./caresport up --fresh"));
    }

    private String offer(String referral, JsonNode chosen) {
        return telling.scene(
                Scene.OFFER,
                () -> cast.anna().offer(referral, activity(chosen), "Dit past goed bij wat u vertelde"),
                id -> Told.programme(chosen));
    }

    private void enrol(String referral, String participation, JsonNode chosen) {
        telling.scene(
                Scene.PATIENT_LINK,
                () -> {
                    var linked = johanna.openApp(referral);
                    johanna.participation(participation, "offered");
                    return linked;
                },
                linked -> linked
                        ? new Words("the app is linked now", "de app is nu gekoppeld")
                        : new Words("the app was linked in an earlier run", "de app was al gekoppeld"));
        var before = cast.portal().placesLeft(activity(chosen));
        telling.scene(
                Scene.PATIENT_CHOICE,
                () -> johanna.accepts(participation, "enrolled"),
                seen -> new Words("her participation is ENROLLED", "haar deelname is ENROLLED"));
        telling.scene(Scene.PORTAL, () -> searched(chosen, before), found -> found);
    }

    private Words searched(JsonNode chosen, int before) {
        var left = johanna.waitFor(
                "the portal to see a place less",
                () -> Optional.of(cast.portal().placesLeft(activity(chosen))).filter(now -> now < before));
        var near = cast.portal().withPlacesNear("7001XZ", 5);
        return new Words(
                "%d programmes and events with places within 5 km; of this one %d left (was %d)"
                        .formatted(near.size(), left, before),
                "%d programma's en bijeenkomsten met plaats binnen 5 km; van dit nog %d over (was %d)"
                        .formatted(near.size(), left, before));
    }

    private void fillTheSmallProgramme() {
        var first = johanna("-2");
        var firstPlace = telling.scene(
                Scene.FULL,
                () -> {
                    var place = first.offeredTo(small);
                    first.accepts(place, "enrolled");
                    return place;
                },
                place -> new Words("0 places left", "0 plaatsen over"));
        var pieter = new Journey(cast, cast.pieter(), ReferralLetter.ofPieter(), Intake.withPieter(), run + "-3");
        var waiting = telling.scene(
                Scene.WAITING_LIST,
                () -> {
                    var place = pieter.offeredTo(small);
                    pieter.accepts(place, "waitlisted");
                    return place;
                },
                place -> new Words("his participation is WAITLISTED", "zijn deelname is WAITLISTED"));
        telling.scene(
                Scene.PLACE_RELEASED,
                () -> {
                    first.givesBack(firstPlace);
                    return pieter.takesPlace(waiting);
                },
                seen -> new Words("his participation is ENROLLED", "zijn deelname is ENROLLED"));
    }

    private void attend(JsonNode chosen, String participation) {
        var page = telling.scene(
                Scene.CONFIRMATION, () -> confirmed(chosen, participation), opened -> Told.page(opened.view()));
        telling.scene(
                Scene.ATTENDANCE,
                () -> page.attended(LocalDate.now(LOCAL)),
                answer -> new Words(
                        "the participation is " + answer.body().path("state").asText(),
                        "de deelname is " + answer.body().path("state").asText()));
    }

    /** The mail names nothing; which one it is, the page behind its link tells. */
    private ProviderPage confirmed(JsonNode chosen, String participation) {
        var mail = johanna.mail(
                providerMail(chosen),
                "an e-mail with a link",
                letter -> letter.secret("provider")
                        .filter(secret -> new ProviderPage(cast.gateway(), secret).isAbout(participation))
                        .isPresent());
        var page = new ProviderPage(cast.gateway(), mail.secret("provider").orElseThrow());
        page.confirm();
        return page;
    }

    private String providerMail(JsonNode chosen) {
        var organisation = chosen.path("organisationId").asText();
        return cast.municipality().organisations().stream()
                .filter(known -> known.id().toString().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no demo organisation " + organisation))
                .email();
    }

    private void hearBack(String referral) {
        telling.scene(
                Scene.TASK_IN_PROGRESS,
                () -> johanna.waitFor(
                        "the Task to say that the first session was attended",
                        () -> Optional.of(heard(referral, "in-progress"))
                                .filter(task -> task.path("businessStatus")
                                        .toString()
                                        .toLowerCase(Locale.ROOT)
                                        .contains("first session attended"))),
                Told::status);
    }

    /** The Task by its id, which must also be among what changed since this run began. */
    private JsonNode heard(String referral, String status) {
        var task = johanna.waitFor(
                "the Task to be " + status,
                () -> Optional.of(cast.ehr().task(referral).body())
                        .filter(seen -> seen.path("status").asText().equals(status)));
        var changed = cast.ehr().tasksChangedSince(johanna.start().minusSeconds(5));
        if (changed.stream().noneMatch(seen -> seen.path("id").asText().equals(referral))) {
            throw new Unexpected("Task/%s is not among what changed lately".formatted(referral));
        }
        return task;
    }

    private Journey johanna(String suffix) {
        return new Journey(cast, cast.johanna(), ReferralLetter.ofJohanna(), Intake.withJohanna(), run + suffix);
    }

    private static List<JsonNode> ranked(List<JsonNode> proposals) {
        for (var proposal : proposals) {
            if (proposal.path("suitability").asText().isEmpty()
                    || proposal.path("reasons").isEmpty()) {
                throw new Unexpected("a proposal without suitability or reasons: " + proposal);
            }
        }
        return proposals;
    }

    private static List<String> locationsOf(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::location).toList();
    }

    private static UUID activity(JsonNode proposal) {
        return UUID.fromString(proposal.path("activityId").asText());
    }

    /** What a run left behind, for who wants to look closer. */
    public record Outcome(
            String referral, String participation, JsonNode programme, ReferralLetter letter, Instant start) {}
}
