package org.caresport.referral.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Template;

/**
 * Who is written to about what: each event of a case has a line. Nobody is written to about what they did themselves, or had
 * somebody write down for them. The doctor is not written to: the Task, whose status, reasons and milestone follow the
 * referral, is how they hear.
 */
record WhoHears(Optional<Template> patient, Optional<Template> provider, Optional<Matter> broker) {

    private static final Set<Matter> ARRIVALS = EnumSet.of(Matter.NEW_REFERRAL, Matter.ASSIGNED);

    private static final Map<String, WhoHears> OF_REFERRALS = table("""
            event                 | patient                      | broker

            drafted               |                              |
            submitted             | patient-welcome              | new-referral
            taken-up              |                              |
            assigned              |                              | assigned
            information-requested |                              |
            information-answered  |                              | question-answered
            accepted              |                              |
            rejected              |                              |
            contact-attempted     |                              |
            intake-recorded       |                              |
            matched               |                              |
            not-matched           |                              | no-match
            clearance-needed      |                              | clearance-needed
            clearance-given       |                              | clearance-given
            clearance-refused     |                              | clearance-refused
            guided                |                              |
            first-session-attended|                              |
            offer-fell-through    |                              |
            rematch-opened        |                              |
            completed             |                              |
            cancelled             |                              | cancelled-by-doctor
            unreachable           |                              |
            declined-by-patient   |                              |
            entered-in-error      |                              | cancelled-by-doctor
            overdue               |                              | overdue
            """);

    private static final Map<String, WhoHears> OF_PARTICIPATIONS = table("""
            event                 | patient                      | broker          | provider

            offered               | patient-offer                |                 |
            accepted              |                              |                 |
            waitlisted            | patient-waitlisted           |                 |
            place-offered         | patient-place-offered        |                 |
            place-taken           |                              |                 |
            enrolled              | patient-place-reserved       | place-given     | provider-place-reserved
            confirmed             | patient-place-confirmed      |                 |
            started               |                              |                 |
            active                |                              |                 |
            session-missed        | patient-session-missed       | session-missed  |
            sessions-missed-in-a-row |                           | second-session-missed |
            completed             |                              |                 |
            declined-by-patient   |                              | offer-declined  |
            declined-by-provider  | patient-declined-by-provider | refused-by-club |
            offer-expired         | patient-offer-expired        | offer-lapsed    |
            did-not-start         |                              | withdrawn       | provider-place-released
            did-not-start, lost   | patient-place-released       | refused-by-club |
            dropped-out           |                              | withdrawn       | provider-place-released
            dropped-out, lost     | patient-place-released       | refused-by-club |
            """);

    static WhoHears of(Referral.Change change) {
        var event = change.event();
        var row = requireNonNull(OF_REFERRALS.get(Codes.of(event.kind())), "every event has a line");
        return row.but(event.stamp().hand())
                .forUrgency(change.referral().submission().urgency());
    }

    static WhoHears of(Participation.Change change) {
        var event = change.event();
        var row = requireNonNull(OF_PARTICIPATIONS.get(name(event)), "every event has a line");
        return row.but(event.stamp().hand());
    }

    /** A place that somebody gives back is another matter than one that was taken away. */
    private static String name(ParticipationEvent event) {
        var name = Codes.of(event.kind());
        return switch (event.kind()) {
            case DID_NOT_START, DROPPED_OUT -> event.givesPlaceBack() ? name : name + ", lost";
            default -> name;
        };
    }

    /** What somebody decided or wrote down, they know. */
    private WhoHears but(Hand hand) {
        return new WhoHears(
                patient.filter(_ -> !hand.isOf(Actor.PATIENT)),
                provider.filter(_ -> !hand.isOf(Actor.PROVIDER)),
                broker.filter(_ -> !hand.isOf(Actor.BROKER)));
    }

    private WhoHears forUrgency(Urgency urgency) {
        return new WhoHears(
                patient,
                provider,
                broker.map(matter ->
                        ARRIVALS.contains(matter) && urgency != Urgency.ROUTINE ? Matter.URGENT_REFERRAL : matter));
    }

    private static Map<String, WhoHears> table(String rows) {
        return rows.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .collect(toUnmodifiableMap(cells -> cells[0].strip(), WhoHears::row));
    }

    private static WhoHears row(String[] cells) {
        return new WhoHears(
                cell(cells, 1, code -> Codes.read(Template.class, code)),
                cell(cells, 3, code -> Codes.read(Template.class, code)),
                cell(cells, 2, code -> Codes.read(Matter.class, code)));
    }

    private static <T> Optional<T> cell(String[] cells, int place, Function<String, Optional<T>> read) {
        return Arrays.stream(cells)
                .skip(place)
                .findFirst()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code ->
                        read.apply(code).orElseThrow(() -> new IllegalStateException("nothing is called " + code)));
    }
}
