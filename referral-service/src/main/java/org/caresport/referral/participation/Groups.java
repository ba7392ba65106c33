package org.caresport.referral.participation;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationNotFound;
import org.caresport.referral.domain.ReferralException;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.participation.ReportGroup.GroupLine;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Participations;

/** The participants of one activity, together: who was at a session is told of all of them at once, or of none. */
@ApplicationScoped
class Groups {

    private final Participations participations;
    private final Reporting reporting;
    private final Patients patients;
    private final AccessLog accessLog;

    Groups(Participations participations, Reporting reporting, Patients patients, AccessLog accessLog) {
        this.participations = participations;
        this.reporting = reporting;
        this.patients = patients;
        this.accessLog = accessLog;
    }

    GroupView look(ActivityId activity, LocalDate on, Caller caller) {
        var members = participations.group(activity, caller).stream()
                .map(participation -> member(participation, on, caller))
                .sorted(comparing(GroupView.GroupMember::name))
                .toList();
        return new GroupView(activity.value(), on, reporting.daysOf(activity), members);
    }

    /** @throws ParticipationNotFound when the caller has no such group, and not the first of those in the list either */
    void admit(ReportGroup report, Caller caller) {
        if (participations.group(new ActivityId(report.activityId()), caller).isEmpty()) {
            var first = report.participants().getFirst().participationId();
            participations.getParticipantToMove(new ParticipationId(first), caller);
        }
    }

    /** @throws Problem with each line at fault; nothing is kept then */
    void report(ReportGroup report, Caller caller, Stamp stamp) {
        var known = read(report, caller);
        for (int i = 0; i < known.size(); i++) {
            log("update", keep(known.get(i), report, i, stamp), caller);
        }
    }

    private List<Participation> read(ReportGroup report, Caller caller) {
        var faults = Problem.validation("Mend what is wrong and send the whole list again: nothing was kept.");
        var known = new ArrayList<Participation>();
        var seen = new HashSet<Object>();
        for (int i = 0; i < report.participants().size(); i++) {
            var line = report.participants().get(i);
            var field = "participants[%d].".formatted(i);
            if (!seen.add(line.participationId())) {
                faults.invalid(field + "participationId", "stands in the list twice");
                continue;
            }
            try {
                known.add(ofGroup(line, report, caller));
            } catch (ParticipationNotFound e) {
                faults.invalid(field + "participationId", "is nobody of this group");
                continue;
            }
            reporting
                    .fault(known.getLast(), report.on(), line.presence())
                    .ifPresent(fault -> faults.invalid(field + fault.field(), fault.message()));
        }
        requireOneSession(report, faults);
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
        return known;
    }

    private Participation ofGroup(GroupLine line, ReportGroup report, Caller caller) {
        var id = new ParticipationId(line.participationId());
        var participation = participations.getParticipantToMove(id, caller);
        if (!participation.activity().id().value().equals(report.activityId())) {
            throw new ParticipationNotFound(id);
        }
        return participation;
    }

    /** A session was held or it was not: that is no matter of one participant. */
    private static void requireOneSession(ReportGroup report, Problem faults) {
        var lines = report.participants();
        var cancelled = lines.stream()
                .filter(line -> line.presence() == Presence.CANCELLED_BY_CLUB)
                .count();
        if (cancelled == 0 || cancelled == lines.size()) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).presence() != Presence.CANCELLED_BY_CLUB) {
                faults.invalid(
                        "participants[%d].presence".formatted(i),
                        "must be cancelled-by-club for all of the group, or for nobody");
            }
        }
    }

    private Participation keep(Participation participation, ReportGroup report, int line, Stamp stamp) {
        try {
            return reporting.report(
                    participation,
                    stamp,
                    report.on(),
                    report.participants().get(line).presence());
        } catch (ReferralException e) {
            throw Problem.of(
                            KitProblem.MOVE_NOT_ALLOWED,
                            "For one participant it cannot be reported now: leave them out, or call the broker. Nothing was"
                                    + " kept.")
                    .invalid("participants[%d].participationId".formatted(line), "cannot be reported of now");
        }
    }

    private GroupView.GroupMember member(Participation participation, LocalDate on, Caller caller) {
        log("read", participation, caller);
        var register = reporting.register(participation);
        return new GroupView.GroupMember(
                participation.id().value(),
                patients.get(participation.patient()).contact().name(),
                participation.stage(),
                participation.confirmedAt() != null,
                register.on(on).orElse(null),
                register.missedInARow(),
                register.announcedInARow());
    }

    private void log(String action, Participation participation, Caller caller) {
        accessLog.record(
                Access.granted(
                        action,
                        "Participation",
                        participation.id().toString(),
                        participation.patient().toString()),
                caller);
    }
}
