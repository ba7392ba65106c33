package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Attendances;
import org.caresport.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/** What an organisation sees of a participant, and what its answers bring about: the same by a link and by account. */
@ApplicationScoped
class Hosting {

    private final Cases cases;
    private final Referrals referrals;
    private final Attendances attendances;
    private final ToDos toDos;
    private final Patients patients;
    private final WallClock wallClock;

    Hosting(
            Cases cases,
            Referrals referrals,
            Attendances attendances,
            ToDos toDos,
            Patients patients,
            WallClock wallClock) {
        this.cases = cases;
        this.referrals = referrals;
        this.attendances = attendances;
        this.toDos = toDos;
        this.patients = patients;
        this.wallClock = wallClock;
    }

    /** @param until when a link ends; null for somebody who signs in */
    ProviderLinkView view(Participation participation, @Nullable Instant until) {
        var referral = referrals
                .findForPlatform(participation.referral())
                .orElseThrow(() -> new ReferralNotFound(participation.referral()));
        var contact = patients.get(participation.patient()).contact();
        return ProviderLinkView.of(participation, referral, contact, until);
    }

    Participation answer(
            Participation participation, Stamp stamp, BiFunction<Participation, Stamp, Participation.Change> answer) {
        return cases.move(answer.apply(participation, stamp));
    }

    Participation attendance(Participation participation, Stamp stamp, boolean attended, LocalDate day) {
        requireNoFuture(day, participation.municipality());
        var news = attendances.record(participation.id(), day, attended, stamp.at());
        if (attended) {
            toDos.attended(participation, stamp.at());
            return participation.attend(day, stamp).map(cases::move).orElse(participation);
        }
        return news
                ? cases.move(participation.miss(attendances.missedInARow(participation.id()), stamp))
                : participation;
    }

    private void requireNoFuture(LocalDate day, String municipality) {
        if (day.isAfter(wallClock.todayIn(municipality))) {
            throw Problem.validation("Report attendance on or after the day itself.")
                    .invalid("on", "must not be in the future");
        }
    }
}
