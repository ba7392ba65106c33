package org.caresport.referral.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.persistence.Attendances.Report;
import org.jspecify.annotations.Nullable;

/**
 * At which sessions a participant was, for broker and patient.
 *
 * @param missedInARow since the last session that they were at
 * @param announcedInARow how many of these with notice
 * @param reports each that came, the oldest first: also what was corrected since
 */
record AttendanceView(
        UUID participationId,
        ParticipationStage state,
        int missedInARow,
        int announcedInARow,
        List<HeldOn> sessions,
        List<ReportedAttendance> reports) {

    /**
     * One report of one day.
     *
     * @param before what had been reported of it until then
     */
    record ReportedAttendance(
            LocalDate on,
            Presence presence,
            @Nullable Presence before,
            Actor actor,
            Hand.Way way,
            @Nullable Actor onBehalfOf,
            Instant at) {

        static ReportedAttendance of(Report report) {
            return new ReportedAttendance(
                    report.on(),
                    report.presence(),
                    report.before(),
                    report.actor(),
                    report.way(),
                    report.onBehalfOf(),
                    report.at());
        }
    }

    static AttendanceView of(
            Participation participation, Register register, List<HeldOn> sessions, List<Report> reports) {
        return new AttendanceView(
                participation.id().value(),
                participation.stage(),
                register.missedInARow(),
                register.announcedInARow(),
                sessions,
                reports.stream().map(ReportedAttendance::of).toList());
    }
}
