package org.caresport.referral.todo;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralStage;

/**
 * Which to-do an event makes, and which open ones it settles: each event of a case has a line. Whatever moves a referral settles
 * that it was overdue. The end of a referral settles all that events made, but what a doctor's withdrawal leaves to do and, where
 * the guidance was completed, the measures that are due; what a broker wrote down stays until a broker is done with it.
 */
public record WhatToDo(Optional<ToDoKind> makes, Set<ToDoKind> settles) {

    private static final Map<String, WhatToDo> OF_REFERRALS = table("""
            event                  | makes               | settles

            drafted                |                     |
            submitted              |                     |
            taken-up               |                     | handed-over
            assigned               |                     |
            handed-over            | handed-over         |
            transfer-asked         | transfer-unanswered | transfer-returned
            transferred            |                     | transfer-unanswered transfer-returned handed-over
            transfer-returned      | transfer-returned   | transfer-unanswered
            transfer-withdrawn     |                     | transfer-unanswered
            information-requested  | question-unanswered | question-answered
            information-answered   | question-answered   | question-unanswered
            accepted               |                     | question-answered question-unanswered
            rejected               |                     |
            contact-attempted      |                     |
            intake-recorded        |                     | question-answered no-match clearance-refused
            matched                |                     | no-match
            not-matched            | no-match            | clearance-given
            clearance-needed       | question-unanswered | clearance-given
            clearance-given        | clearance-given     | question-unanswered clearance-refused
            clearance-refused      | clearance-refused   | question-unanswered clearance-given
            guided                 |                     | clearance-given no-match
            resumed                |                     | clearance-given
            first-session-attended |                     |
            offer-fell-through     |                     |
            first-session-corrected|                     |
            programme-ended        |                     |
            profile-updated        |                     |
            programme-changed      |                     |
            followed-up            |                     | measure-due
            rematch-opened         |                     |
            completed              |                     |
            cancelled              | cancelled-by-doctor |
            unreachable            |                     |
            declined-by-patient    |                     |
            handed-back            |                     |
            entered-in-error       | cancelled-by-doctor |
            overdue                | overdue             |
            """);

    private static final Map<String, WhatToDo> OF_PARTICIPATIONS = table("""
            event                    | makes                 | settles

            offered                  | offer-unanswered      | offer-declined offer-lapsed refused-by-club withdrawn no-match clearance-given programme-ended
            offer-reminded           |                       |
            accepted                 |                       | offer-unanswered
            waitlisted               |                       |
            place-offered            | place-offered         |
            place-taken              |                       | place-offered
            enrolled                 |                       | place-offered
            confirmed                |                       |
            started                  |                       | session-missed second-session-missed session-cancelled
            started, trial           | trial-held            | session-missed second-session-missed session-cancelled
            trial-continued          |                       | trial-held
            active                   |                       | session-missed second-session-missed trial-held
            session-missed           | session-missed        |
            sessions-missed-in-a-row | second-session-missed | session-missed
            put-on-hold              |                       | offer-unanswered session-missed second-session-missed
            resumed                  |                       |
            absent-with-notice       |                       |
            attendance-corrected     |                       |
            first-session-moved      |                       | session-cancelled
            transfer-requested       |                       | transfer-refused
            transferred              |                       | session-cancelled
            transfer-refused         | transfer-refused      |
            extended                 |                       | programme-end-reached
            end-reached              | programme-end-reached |
            first-session-cancelled  | session-cancelled     |
            completed                | programme-ended       | session-missed second-session-missed transfer-refused programme-end-reached trial-held
            declined-by-patient      | offer-declined        | offer-unanswered place-offered
            declined-by-provider     | refused-by-club       | offer-unanswered place-offered transfer-refused programme-end-reached trial-held
            offer-expired            | offer-lapsed          | offer-unanswered place-offered
            did-not-start            | withdrawn             | session-cancelled session-missed second-session-missed transfer-refused programme-end-reached trial-held
            dropped-out              | withdrawn             | session-missed second-session-missed transfer-refused programme-end-reached trial-held
            cancelled                |                       | session-cancelled offer-unanswered place-offered session-missed second-session-missed transfer-refused programme-end-reached trial-held
            cancelled, lost          | refused-by-club       | session-cancelled session-missed second-session-missed transfer-refused programme-end-reached trial-held
            """);

    private static final WhatToDo NOTHING = new WhatToDo(Optional.empty(), Set.of());

    public static WhatToDo after(Referral.Change change) {
        var event = change.event();
        var row = OF_REFERRALS.getOrDefault(Codes.of(event.kind()), NOTHING);
        return new WhatToDo(
                row.makes.filter(kind -> kind != ToDoKind.CANCELLED_BY_DOCTOR
                        || event.stamp().hand().isOf(Actor.REFERRER)),
                row.settledBy(event));
    }

    /** @param referral as it now is: on one that has ended nothing is left to do about a participation */
    public static WhatToDo after(Participation.Change change, Referral referral) {
        var row = OF_PARTICIPATIONS.getOrDefault(name(change), NOTHING);
        return referral.stage().isEnd() ? new WhatToDo(Optional.empty(), row.settles) : row;
    }

    static boolean hasLineFor(ReferralEvent.Kind kind) {
        return OF_REFERRALS.containsKey(Codes.of(kind));
    }

    static boolean hasLineFor(ParticipationEvent.Kind kind) {
        return OF_PARTICIPATIONS.containsKey(Codes.of(kind));
    }

    private Set<ToDoKind> settledBy(ReferralEvent event) {
        if (event.kind().leavesPlan()) {
            return settles;
        }
        if (event.stage().isEnd()) {
            return EnumSet.allOf(ToDoKind.class).stream()
                    .filter(isSettledBy(event.stage()))
                    .collect(toUnmodifiableSet());
        }
        if (event.kind() == ReferralEvent.Kind.OVERDUE || event.kind() == ReferralEvent.Kind.HANDED_OVER) {
            return settles;
        }
        var all = EnumSet.of(ToDoKind.OVERDUE);
        all.addAll(settles);
        return Set.copyOf(all);
    }

    private static Predicate<ToDoKind> isSettledBy(ReferralStage end) {
        return kind -> switch (kind) {
            case BY_HAND -> end == ReferralStage.ENTERED_IN_ERROR;
            case MEASURE_DUE -> end != ReferralStage.COMPLETED;
            default -> true;
        };
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

    private static Map<String, WhatToDo> table(String rows) {
        return rows.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .collect(toUnmodifiableMap(
                        cells -> cells[0].strip(),
                        cells -> new WhatToDo(
                                Optional.of(cells[1].strip())
                                        .filter(code -> !code.isEmpty())
                                        .map(WhatToDo::kind),
                                Arrays.stream(cells[2].strip().split(" +"))
                                        .filter(code -> !code.isEmpty())
                                        .map(WhatToDo::kind)
                                        .collect(toUnmodifiableSet()))));
    }

    private static ToDoKind kind(String code) {
        return Codes.read(ToDoKind.class, code)
                .orElseThrow(() -> new IllegalStateException("nothing to do is called " + code));
    }
}
