package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.messaging.MessageRequest.Matter;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;
import org.caresport.referral.patient.RecipientAnnouncement;

/** The messages about a self-referral before there is a case: to verify an address, and to have a number called. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SelfReferralMessages {

    private final Outbox outbox;
    private final PublicAddresses links;

    SelfReferralMessages(Outbox outbox, PublicAddresses links) {
        this.outbox = outbox;
        this.links = links;
    }

    /**
     * Asks whoever reads mail at that address whether it was they.
     *
     * @param language two-letter code
     */
    public void verify(
            UUID selfReferral,
            String email,
            String language,
            String municipality,
            String token,
            Instant at,
            Instant until) {
        outbox.addAll(List.of(
                RecipientAnnouncement.ofResident(selfReferral, email, language, at),
                MessageRequest.of(
                        selfReferral,
                        municipality,
                        Template.PATIENT_SELF_REFERRAL,
                        links.selfReferral(token),
                        Parameters.NONE.expiringAt(until),
                        at)));
    }

    /** Tells a broker that somebody waits for a call. */
    public void toCall(UUID broker, String municipality, Instant at) {
        outbox.add(MessageRequest.of(
                broker,
                municipality,
                Template.BROKER_TO_DO,
                links.workbench(),
                Parameters.of(Matter.SELF_REFERRAL_TO_CALL),
                at));
    }

    /** The address was never verified: nothing is sent to it any more. */
    public void forget(UUID selfReferral, Instant at) {
        outbox.add(RecipientAnnouncement.forgotten(selfReferral, at));
    }
}
