package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.OrganisationId;
import org.caresport.referral.invitation.GroupInvitations;
import org.caresport.referral.messaging.MessageRequest.Parameters;
import org.caresport.referral.messaging.MessageRequest.Template;

/** Tells a provider that there is a list of whom to expect, and where; the message names nobody. */
@ApplicationScoped
public class GroupLists {

    private final Outbox outbox;
    private final GroupInvitations invitations;
    private final PublicAddresses links;

    GroupLists(Outbox outbox, GroupInvitations invitations, PublicAddresses links) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.links = links;
    }

    /** @param municipality whose people may see that it was sent */
    @Transactional(TxType.MANDATORY)
    public void send(OrganisationId organisation, ActivityId activity, String municipality, Instant at) {
        outbox.add(MessageRequest.of(
                organisation.value(),
                municipality,
                Template.PROVIDER_GROUP_LIST,
                links.group(invitations.issue(organisation, activity, at)),
                Parameters.NONE,
                at));
    }
}
