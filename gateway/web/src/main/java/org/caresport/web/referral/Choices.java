package org.caresport.web.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.web.referral.Asked.Option;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Among what a broker chooses, and what stands in a field before anything is typed. */
@ApplicationScoped
class Choices {

    private final ParticipationApi participations;
    private final CatalogueApi catalogue;
    private final Say say;

    Choices(@RestClient ParticipationApi participations, @RestClient CatalogueApi catalogue, Say say) {
        this.participations = participations;
        this.catalogue = catalogue;
        this.say = say;
    }

    List<Option> of(Field field, Looked looked, @Nullable UUID on) {
        return switch (field.words()) {
            case "" -> List.of();
            case "colleague" -> colleagues(looked.colleagues());
            case "participation" ->
                looked.referral().running().stream()
                        .filter(Case.Participation::takesPart)
                        .map(one -> new Option(one.id().toString(), one.title()))
                        .toList();
            case "rule" -> rules(looked.referral());
            case "session" -> on == null ? List.of() : sessions(on);
            case "group" -> groups(looked.referral(), on);
            case "Decider" ->
                coded(field).stream()
                        .filter(option -> !option.value().equals("representative")
                                || looked.referral().patient().representative() != null)
                        .toList();
            default -> coded(field);
        };
    }

    List<Option> coded(Field field) {
        return field.codes().stream()
                .map(code -> new Option(code, say.of(field.words(), code)))
                .toList();
    }

    private List<Option> colleagues(Colleagues colleagues) {
        return colleagues.teams().stream()
                .flatMap(team -> team.colleagues().stream())
                .filter(one -> one.login() != null && !colleagues.isMe(one.login()))
                .map(one -> new Option(
                        String.valueOf(one.login()),
                        one.away() ? say.t("away", one.name(), say.day(one.awayUntil())) : one.name()))
                .distinct()
                .toList();
    }

    /** What stopped exercise, and what asks for a clinician's word. */
    private List<Option> rules(Case referral) {
        var rules = new LinkedHashMap<String, Option>();
        referral.medicalStops()
                .forEach(stop -> rules.putIfAbsent(stop.rule(), new Option(stop.rule(), say.in(stop.text()))));
        referral.proposals().stream()
                .flatMap(proposal -> proposal.reasons().stream())
                .filter(why -> "needs-clearance".equals(why.suitability()))
                .forEach(why -> rules.putIfAbsent(why.rule(), new Option(why.rule(), say.in(why.text()))));
        return List.copyOf(rules.values());
    }

    private List<Option> sessions(UUID participation) {
        LocalDate today = say.today();
        return participations.attendance(participation).sessions().reversed().stream()
                .filter(session -> !session.on().isAfter(today))
                .filter(session -> session.correctableUntil() == null
                        || !session.correctableUntil().isBefore(today))
                .map(session -> new Option(
                        session.on().toString(),
                        say.day(session.on())
                                + (session.presence() == null
                                        ? ""
                                        : " (" + say.of("Presence", session.presence()) + ")")))
                .toList();
    }

    private List<Option> groups(Case referral, @Nullable UUID on) {
        return referral.participation(on).stream()
                .flatMap(now -> catalogue.of(now.organisationId(), 50).items().stream()
                        .filter(activity -> !activity.activityId().equals(now.activityId())))
                .map(activity -> new Option(
                        activity.activityId().toString(),
                        activity.title() + ", " + say.days(activity.schedule()) + ", "
                                + say.t("places-left", activity.placesLeft())))
                .toList();
    }

    List<String> before(Field field, Act act, Looked looked, @Nullable UUID on) {
        Case referral = looked.referral();
        Case.Patient patient = referral.patient();
        Case.Representative speaks = patient.representative();
        return switch (act) {
            case CONTACT ->
                one(
                        switch (field.name()) {
                            case "phone" -> patient.phone();
                            case "email" -> patient.email();
                            default -> patient.language();
                        });
            case REPRESENTATIVE -> speaks == null ? List.of() : one(of(speaks, field.name()));
            case ADVISE ->
                referral.intake() == null ? List.of() : referral.intake().functionalAdvice();
            case CORRECT_NOTE -> one(looked.note(on).map(ReferralApi.Note::text).orElse(null));
            case CLEARANCE, PROGRESS ->
                field.name().equals("on") ? one(say.today().toString()) : List.of();
            case ATTENDANCE ->
                switch (field.name()) {
                    case "toldBy" -> List.of("phone");
                    case "teller" -> List.of("patient");
                    default -> List.of();
                };
            default ->
                switch (field.name()) {
                    case "channel", "toldBy" -> field.required() ? List.of("phone") : List.of();
                    case "decidedBy" -> List.of("patient");
                    default -> List.of();
                };
        };
    }

    private static @Nullable String of(Case.Representative speaks, String field) {
        return switch (field) {
            case "name" -> speaks.name();
            case "relationship" -> speaks.relationship();
            case "ground" -> speaks.ground();
            case "phone" -> speaks.phone();
            case "email" -> speaks.email();
            default -> speaks.language();
        };
    }

    private static List<String> one(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }
}
