package org.caresport.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Person;
import org.caresport.referral.persistence.Escalations;
import org.caresport.referral.persistence.Line;
import org.caresport.referral.persistence.ProposalBook;

/** Lines as they are shown, with what lies beside the referral; who saw whom is in the access log. */
@ApplicationScoped
class WorklistItems {

    private final Patients patients;
    private final ProposalBook proposals;
    private final Escalations escalations;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    WorklistItems(
            Patients patients,
            ProposalBook proposals,
            Escalations escalations,
            AccessLog accessLog,
            WallClock wallClock) {
        this.patients = patients;
        this.proposals = proposals;
        this.escalations = escalations;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
    }

    /** What is known of the lines of one answer. */
    record Beside(
            Map<PatientId, Person> people,
            Map<ReferralId, Integer> proposals,
            Map<ReferralId, Escalation> escalations) {}

    Beside beside(List<Line> lines) {
        var referrals = lines.stream().map(Line::referral).toList();
        return new Beside(
                patients.getAll(
                        referrals.stream().map(r -> r.submission().patient()).toList()),
                proposals.counts(referrals),
                escalations.of(referrals.stream().map(Referral::id).toList()));
    }

    List<WorklistItem> of(List<Line> lines) {
        var beside = beside(lines);
        return lines.stream().map(line -> of(line, beside)).toList();
    }

    WorklistItem of(Line line, Beside beside) {
        var referral = line.referral();
        accessLog.record(Access.granted(
                "search",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        return WorklistItem.of(
                line,
                beside.people().get(referral.submission().patient()),
                beside.escalations().get(referral.id()),
                beside.proposals().getOrDefault(referral.id(), 0),
                today(referral));
    }

    private LocalDate today(Referral referral) {
        return wallClock.todayIn(referral.submission().municipality());
    }
}
