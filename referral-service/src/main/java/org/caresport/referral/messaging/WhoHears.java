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
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Template;

/**
 * Who is written to about what: each event of a case has a line. Nobody is written to about what they did themselves, or had
 * somebody write down for them, but for the first word of all: who refers themselves is welcomed, and their broker hears of it
 * whoever wrote it down. The doctor is not written to: the Task, whose status, reasons and step follow the
 * referral, is how they hear.
 */
record WhoHears(Optional<Template> patient, Optional<Template> provider, Optional<Matter> broker) {

    /** Why one case, and not all of a colleague's, was handed over. */
    private static final String ONE_CASE = Codes.of(Because.HANDED_OVER);

    private static final Set<Matter> ARRIVALS = EnumSet.of(Matter.NEW_REFERRAL, Matter.ASSIGNED);

    private static final Map<String, WhoHears> OF_REFERRALS = table("""
            event                 | patient                      | broker

            drafted               |                              |
            submitted             | patient-welcome              | new-referral
            taken-up              |                              |
            handed-over           |                              | handed-over
            assigned              |                              | assigned
            transfer-asked        |                              |
            transferred           | patient-transferred          |
            transfer-returned     |                              | transfer-returned
            transfer-withdrawn    |                              |
            information-requested |                              |
            information-answered  |                              | question-answered
            accepted              |                              |
            rejected              | patient-stopped              |
            contact-attempted     |                              |
            intake-recorded       |                              |
            matched               |                              |
            matched, later        |                              | match-found
            not-matched           |                              | no-match
            clearance-needed      |                              | clearance-needed
            clearance-given       |                              | clearance-given
            clearance-refused     |                              | clearance-refused
            guided                |                              |
            resumed               |                              |
            first-session-attended|                              |
            programme-ended       |                              |
            first-session-corrected |                            |
            offer-fell-through    |                              |
            rematch-opened        |                              |
            completed             |                              |
            cancelled             | patient-stopped              | cancelled-by-doctor
            unreachable           | patient-not-reached          |
            declined-by-patient   |                              |
            handed-back           | patient-stopped              |
            entered-in-error      |                              | cancelled-by-doctor
            profile-updated       |                              | new-measurement
            programme-changed     |                              |
            followed-up           |                              |
            overdue               |                              | overdue
            """);

    private static final Map<String, WhoHears> OF_MEASURES = table("""
            event                 | patient                      | broker

            measured              |                              | new-measurement
            due                   | patient-measure-due          | measure-due
            due, patient not asked|                              | measure-due
            due again             | patient-measure-due          |
            """);

    private static final Map<String, WhoHears> OF_PARTICIPATIONS = table("""
            event                 | patient                      | broker          | provider

            offered               | patient-offer                |                 |
            offer-reminded        | patient-offer-reminder       |                 |
            accepted              |                              |                 |
            waitlisted            | patient-waitlisted           |                 |
            place-offered         | patient-place-offered        |                 |
            place-taken           |                              |                 |
            enrolled              | patient-place-reserved       | place-given     | provider-place-reserved
            confirmed             | patient-place-confirmed      |                 |
            started               |                              |                 |
            started, trial        | patient-trial-held           | trial-held      |
            trial-continued       | patient-trial-continued      | trial-continued | provider-trial-continued
            active                |                              |                 |
            session-missed        | patient-session-missed       | session-missed  |
            sessions-missed-in-a-row |                           | second-session-missed |
            put-on-hold           | patient-on-hold              |                 | provider-on-hold
            resumed               | patient-resumed              |                 | provider-resumed
            first-session-moved   | patient-session-moved        |                 |
            first-session-cancelled | patient-session-cancelled  | session-cancelled |
            absent-with-notice    |                              | absent-with-notice |
            attendance-corrected  |                              | attendance-corrected |
            transfer-requested    |                              |                 |
            transferred           | patient-group-changed        | place-given     | provider-group-changed
            transfer-refused      |                              | transfer-refused |
            extended              | patient-extended             | programme-extended |
            end-reached           |                              | programme-end-reached |
            completed             |                              | programme-ended |
            declined-by-patient   |                              | offer-declined  |
            declined-by-provider  | patient-declined-by-provider | refused-by-club |
            offer-expired         | patient-offer-expired        | offer-lapsed    |
            did-not-start         |                              | withdrawn       | provider-place-released
            dropped-out           |                              | withdrawn       | provider-place-released
            cancelled             |                              |                 | provider-place-released
            cancelled, lost       | patient-place-released       | refused-by-club |
            """);

    private static final Map<String, WhoHears> OF_NOTES = table("""
            event                 | patient                      | broker          | provider

            for the patient       | patient-note                 |                 |
            for the provider      |                              |                 | provider-note
            advice corrected      |                              |                 | provider-note
            """);

    static WhoHears of(Referral.Change change) {
        var event = change.event();
        var row = requireNonNull(OF_REFERRALS.get(name(event)), "every event has a line");
        return heard(row, event)
                .unlessDied(event.reason())
                .forUrgency(change.referral().submission().urgency());
    }

    /**
     * A new referral is welcomed also when the patient sent it; a colleague is told what a colleague gave away, and a broker
     * what another municipality's did not take on.
     */
    private static WhoHears heard(WhoHears row, ReferralEvent event) {
        return switch (event.kind()) {
            case SUBMITTED, TRANSFER_RETURNED -> row;
            case HANDED_OVER -> row.alone(event);
            default -> row.but(event.stamp().hand());
        };
    }

    static WhoHears of(Participation.Change change) {
        var event = change.event();
        var row = requireNonNull(OF_PARTICIPATIONS.get(name(change)), "every event has a line");
        return row.but(event.stamp().hand()).unlessDied(event.reason()).unlessHeld(change);
    }

    /** That something fits is expected after an intake, and news after long. */
    private static String name(ReferralEvent event) {
        var isLater =
                event.reason().filter(Because.LATER_MATCH.reason()::equals).isPresent();
        return Codes.of(event.kind()) + (isLater ? ", later" : "");
    }

    /** Of something new that changes nothing in the case. */
    static WhoHears ofMeasurement(Hand hand) {
        return ofMeasures("measured").but(hand);
    }

    /** @param isPatientAsked whether there is a way to ask the patient, and they did not say no before */
    static WhoHears ofDueMeasures(boolean isPatientAsked) {
        return ofMeasures(isPatientAsked ? "due" : "due, patient not asked");
    }

    static WhoHears ofMeasuresDueAgain() {
        return ofMeasures("due again");
    }

    /** That there is something to read: what, stands in no message. */
    static WhoHears ofNoteForPatient() {
        return ofNotes("for the patient");
    }

    static WhoHears ofNoteForProvider() {
        return ofNotes("for the provider");
    }

    static WhoHears ofAdvice() {
        return ofNotes("advice corrected");
    }

    private static WhoHears ofNotes(String event) {
        return requireNonNull(OF_NOTES.get(event), "every event has a line");
    }

    private static WhoHears ofMeasures(String event) {
        return requireNonNull(OF_MEASURES.get(event), "every event has a line");
    }

    /** A place that somebody gives back is another matter than one that was taken away. */
    private static String name(Participation.Change change) {
        var event = change.event();
        var name = Codes.of(event.kind());
        if (event.kind() == ParticipationEvent.Kind.STARTED
                && change.participation().enrolment().trial().isPresent()) {
            return name + ", trial";
        }
        return event.losesPlace() ? name + ", lost" : name;
    }

    /** Nobody writes to somebody who has died. */
    private WhoHears unlessDied(Optional<Reason> why) {
        return new WhoHears(patient.filter(_ -> why.filter(Reason::tellsOfDeath).isEmpty()), provider, broker);
    }

    /** On hold, patient and provider hear that it is, and that it ended; a place that comes up waits until it goes on. */
    private WhoHears unlessHeld(Participation.Change change) {
        return change.participation().hold().isPresent() && change.event().kind() != ParticipationEvent.Kind.PUT_ON_HOLD
                ? new WhoHears(Optional.empty(), Optional.empty(), broker)
                : this;
    }

    /** What somebody decided or wrote down, they know. */
    private WhoHears but(Hand hand) {
        return new WhoHears(
                patient.filter(_ -> !hand.isOf(Actor.PATIENT)),
                provider.filter(_ -> !hand.isOf(Actor.PROVIDER)),
                broker.filter(_ -> !hand.isOf(Actor.BROKER)));
    }

    /** A colleague did not do it themselves. Of many cases at once they hear once, by {@link Announcements#handedOver}. */
    private WhoHears alone(ReferralEvent handedOver) {
        return new WhoHears(
                patient,
                provider,
                broker.filter(_ -> handedOver.reason().map(Reason::code).equals(Optional.of(ONE_CASE))));
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
