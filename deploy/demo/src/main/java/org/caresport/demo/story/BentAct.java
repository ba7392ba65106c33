package org.caresport.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.caresport.demo.data.Intake;
import org.caresport.demo.data.Offer.Standing;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.people.ProviderPage;

/** What happens when it does not go straight: nobody is lost, and everybody hears. Three people, in two programmes of their own. */
public final class BentAct {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");
    private static final String REASONS = "https://caresport.org/fhir/CodeSystem/referral-reason";

    private final Cast cast;
    private final Telling telling;
    private final UUID walking = UUID.randomUUID();
    private final UUID swimming = UUID.randomUUID();

    public BentAct(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
    }

    public void play() {
        open(walking, "Proefwandeling");
        open(swimming, "Proefzwemmen");
        missesTwice();
        choosesOfTwo();
        isStopped();
        cast.catalogue().close(walking);
        cast.catalogue().close(swimming);
    }

    private void missesTwice() {
        var visitor = new Visitor();
        var participation = telling.scene(
                BentScene.BY_PHONE,
                () -> {
                    var offered = visitor.offered(walking);
                    visitor.saysByPhone(offered, "acceptance");
                    return visitor.participation(offered, "enrolled");
                },
                seen -> new Words(
                        "enrolled; the history says: the broker, for the patient, by phone",
                        "heeft een plaats; in de historie staat: de coach, namens de patiënt, per telefoon"));
        telling.scene(
                BentScene.MISSED_TWICE,
                () -> {
                    var page = visitor.clubsPage(participation);
                    page.missed(LocalDate.now(LOCAL).minusDays(7));
                    page.missed(LocalDate.now(LOCAL));
                    return visitor.waitFor(
                            "another programme to be looked for", () -> visitor.hasHistory("rematch-opened"));
                },
                line -> new Words("another programme is looked for", "er wordt naar een ander programma gezocht"));
    }

    private void choosesOfTwo() {
        var visitor = new Visitor();
        telling.scene(
                BentScene.TWO_OFFERS,
                () -> {
                    var one = visitor.offered(walking);
                    var other = visitor.offeredToo(swimming);
                    visitor.declinesByPhone(one);
                    visitor.saysByPhone(other, "acceptance");
                    return visitor.participation(other, "enrolled");
                },
                seen -> new Words("declined: one; enrolled: the other", "één keer nee; in het andere een plaats"));
    }

    private void isStopped() {
        var visitor = new Visitor();
        telling.scene(
                BentScene.STOPPED,
                () -> {
                    var offered = visitor.offered(walking);
                    visitor.saysByPhone(offered, "acceptance");
                    visitor.participation(offered, "enrolled");
                    visitor.tellsOf("unexplained-dizziness");
                    return visitor.task("on-hold");
                },
                Told::status);
        telling.scene(
                BentScene.CLEARED,
                () -> {
                    visitor.isCleared();
                    visitor.waitFor("the referral to go on", () -> visitor.standing("guided"));
                    return visitor.task("in-progress");
                },
                Told::status);
    }

    private void open(UUID programme, String name) {
        var model = cast.municipality().activity(cast.municipality().offer("samen-op-stap"));
        cast.catalogue()
                .enter(
                        programme,
                        model.as(name + " " + programme, "Voor wie een keer wil meedoen.", 6),
                        Standing.PUBLISHED);
    }

    /** Somebody new to the platform, who has no e-mail. */
    private final class Visitor {

        private final Journey journey;
        private final String referral;

        Visitor() {
            var letter = ReferralLetter.ofPieter().ofSomebodyNew();
            journey = new Journey(cast, cast.pieter(), letter, Intake.withPieter(), "bocht-" + UUID.randomUUID());
            referral = Journey.referral(journey.refer());
        }

        String offered(UUID programme) {
            cast.anna().accept(referral);
            journey.talk(referral);
            return offeredToo(programme);
        }

        String offeredToo(UUID programme) {
            return cast.anna().offerAllTheSame(referral, programme, "Dit lijkt mij iets voor u");
        }

        void saysByPhone(String participation, String decision) {
            cast.anna().writeDown(participation, decision);
        }

        void declinesByPhone(String participation) {
            cast.anna().writeDownANo(participation, "times-do-not-suit", "Kan niet op die dag");
        }

        void tellsOf(String condition) {
            var intake = Intake.withPieter().body();
            intake.putArray("conditions").add(condition);
            cast.anna().intake(referral, intake);
        }

        void isCleared() {
            cast.ehr().answer(referral, REASONS, "cleared", "Nagekeken: mag weer bewegen");
        }

        JsonNode task(String status) {
            return waitFor(
                    "the Task to be " + status,
                    () -> Optional.of(cast.ehr().task(referral).body())
                            .filter(task -> task.path("status").asText().equals(status)));
        }

        JsonNode participation(String id, String state) {
            return waitFor(
                    "the participation to be " + state,
                    () -> Optional.of(cast.anna().participation(id))
                            .filter(seen -> seen.path("state").asText().equals(state)));
        }

        Optional<JsonNode> standing(String state) {
            return Optional.of(cast.anna().referral(referral))
                    .filter(seen -> seen.path("state").asText().equals(state));
        }

        Optional<JsonNode> hasHistory(String kind) {
            return cast.anna()
                    .referral(referral)
                    .path("history")
                    .valueStream()
                    .filter(line -> line.path("kind").asText().equals(kind))
                    .findFirst();
        }

        ProviderPage clubsPage(JsonNode participation) {
            var organisation = participation.path("organisationId").asText();
            var address = cast.municipality().organisations().stream()
                    .filter(known -> known.id().toString().equals(organisation))
                    .findFirst()
                    .orElseThrow()
                    .email();
            return waitFor(
                    "the club's link to this participant",
                    () -> cast.mail().read(address, journey.start()).stream()
                            .flatMap(mail -> mail.secret("provider").stream())
                            .map(secret -> new ProviderPage(cast.gateway(), secret))
                            .filter(page ->
                                    page.isAbout(participation.path("id").asText()))
                            .findFirst());
        }

        <T> T waitFor(String what, Supplier<Optional<T>> question) {
            return journey.waitFor(what, question);
        }
    }
}
