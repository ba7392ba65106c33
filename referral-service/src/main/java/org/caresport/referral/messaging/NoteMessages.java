package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.invitation.PatientInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;

/** Tells patient and provider that the broker wrote something to them; what it says, they read where they sign in or by their link. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class NoteMessages {

    private final Outbox outbox;
    private final PatientInvitations patients;
    private final ProviderInvitations providers;
    private final PublicAddresses links;
    private final BrokerMessages toBroker;

    NoteMessages(
            Outbox outbox,
            PatientInvitations patients,
            ProviderInvitations providers,
            PublicAddresses links,
            BrokerMessages toBroker) {
        this.outbox = outbox;
        this.patients = patients;
        this.providers = providers;
        this.links = links;
        this.toBroker = toBroker;
    }

    /** @param about whose provider it is for */
    public void written(Note note, Referral referral, Optional<Participation> about, Instant at) {
        if (note.isSharedWith(Audience.PATIENT)) {
            toPatient(referral, at);
        }
        about.filter(participation -> participation.stage().isKnownToProvider())
                .ifPresent(participation -> toProvider(WhoHears.ofNoteForProvider(), participation, referral, at));
    }

    /** What the provider has to mind was put in other words. */
    public void advised(Participation participation, Referral referral, Instant at) {
        toProvider(WhoHears.ofAdvice(), participation, referral, at);
    }

    private void toPatient(Referral referral, Instant at) {
        var patient = referral.submission().patient();
        WhoHears.ofNoteForPatient()
                .patient()
                .ifPresent(template -> outbox.add(MessageRequest.of(
                        patient.value(),
                        referral.submission().municipality(),
                        template,
                        patients.issue(patient, at).map(links::app).orElseGet(links::app),
                        toBroker.whomToCall(referral, at),
                        at)));
    }

    private void toProvider(WhoHears heard, Participation participation, Referral referral, Instant at) {
        heard.provider()
                .ifPresent(template -> outbox.add(MessageRequest.of(
                        participation.activity().organisation().value(),
                        participation.municipality(),
                        template,
                        links.provider(providers.issue(participation.id(), at)),
                        toBroker.whomToCall(referral, at),
                        at)));
    }
}
