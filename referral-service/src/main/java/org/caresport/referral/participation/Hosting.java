package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.duty.WhomToCall;
import org.caresport.referral.move.Cases;
import org.caresport.referral.note.Note;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.NoteBook;
import org.caresport.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/** What an organisation sees of a participant, and what its answers bring about: the same by a link and by account. */
@ApplicationScoped
class Hosting {

    private final Cases cases;
    private final Referrals referrals;
    private final Reporting reporting;
    private final NoteBook notes;
    private final Patients patients;
    private final CaseBroker brokers;
    private final Clock clock;

    Hosting(
            Cases cases,
            Referrals referrals,
            Reporting reporting,
            NoteBook notes,
            Patients patients,
            CaseBroker brokers,
            Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.reporting = reporting;
        this.notes = notes;
        this.patients = patients;
        this.brokers = brokers;
        this.clock = clock;
    }

    /** @param until when a link ends; null for somebody who signs in */
    ProviderLinkView view(Participation participation, @Nullable Instant until) {
        var referral = referralOf(participation);
        var contact = patients.get(participation.patient()).contact();
        var sessions = participation.stage().isKnownToProvider() ? reporting.lately(participation) : List.<HeldOn>of();
        var written =
                participation.stage().isKnownToProvider() ? notes.forProvider(participation.id()) : List.<Note>of();
        return ProviderLinkView.of(participation, referral, contact, sessions, written, broker(referral), until);
    }

    /** Of somebody whom the organisation has lost: who it is, and that they do not come. */
    ProviderLinkView farewell(Participation participation, Instant until) {
        var name = patients.get(participation.patient()).contact().name();
        return ProviderLinkView.farewell(participation, name, broker(referralOf(participation)), until);
    }

    Optional<DirectoryEntry> brokerOf(Participation participation) {
        return brokers.of(referralOf(participation), clock.instant());
    }

    private @Nullable WhomToCall broker(Referral referral) {
        return brokers.of(referral, clock.instant()).map(WhomToCall::of).orElse(null);
    }

    private Referral referralOf(Participation participation) {
        return referrals
                .findForPlatform(participation.referral())
                .orElseThrow(() -> new ReferralNotFound(participation.referral()));
    }

    Participation answer(
            Participation participation, Stamp stamp, BiFunction<Participation, Stamp, Participation.Change> answer) {
        return cases.move(answer.apply(participation, stamp));
    }

    Participation attendance(Participation participation, Stamp stamp, LocalDate on, Presence presence) {
        return reporting.report(participation, stamp, on, presence);
    }
}
