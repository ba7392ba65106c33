package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ProviderLinkExpired;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.hibernate.Session;

/** The links by which providers, who have no account, see to one participant. */
@ApplicationScoped
public class ProviderInvitations {

    private final Session database;
    private final InvitationConfig config;

    ProviderInvitations(Session database, InvitationConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * A link that was handed out and still holds.
     *
     * @param farewell whether all that it is still good for is to see who does not come
     */
    public record Valid(ParticipationId participation, Instant expiresAt, boolean farewell) {}

    @Transactional(TxType.MANDATORY)
    public String issue(ParticipationId participation, Instant now) {
        var token = Secret.random();
        database.createNativeMutationQuery("""
                        insert into provider_invitation (token_hash, participation_id, expires_at)
                        values (:hash, :participation, :expires)""")
                .setParameter("hash", token.hash())
                .setParameter("participation", participation.value())
                .setParameter("expires", now.plus(config.providerFor()))
                .executeUpdate();
        return token.text();
    }

    /**
     * @throws ProviderLinkUnknown when it was never handed out
     * @throws ProviderLinkExpired when it is past its date or revoked
     */
    public Valid get(String token, Instant now) {
        var secret = new Secret(token);
        if (!secret.isPlausible()) {
            throw new ProviderLinkUnknown();
        }
        return database.createNativeQuery("""
                        select participation_id, expires_at, farewell,
                            revoked_at is not null as revoked, revoked_at is null and expires_at > :now as valid
                        from provider_invitation where token_hash = :hash""", Tuple.class)
                .setParameter("now", now)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .map(ProviderInvitations::valid)
                .orElseThrow(ProviderLinkUnknown::new);
    }

    /** Called when a club loses a participant: for a while it sees whom, and that they do not come. */
    @Transactional(TxType.MANDATORY)
    public void sayFarewell(ParticipationId participation, Instant now) {
        database.createNativeMutationQuery("""
                        update provider_invitation set farewell = true, expires_at = least(expires_at, :until)
                        where participation_id = :participation and revoked_at is null""")
                .setParameter("until", now.plus(config.providerFarewellFor()))
                .setParameter("participation", participation.value())
                .executeUpdate();
    }

    /** Called when the participation ends: whoever keeps the e-mail sees nothing any more. */
    @Transactional(TxType.MANDATORY)
    public void revoke(ParticipationId participation, Instant now) {
        database.createNativeMutationQuery("""
                        update provider_invitation set revoked_at = :now
                        where participation_id = :participation and revoked_at is null""")
                .setParameter("now", now)
                .setParameter("participation", participation.value())
                .executeUpdate();
    }

    private static Valid valid(Tuple link) {
        var participation = new ParticipationId(link.get("participation_id", UUID.class));
        var farewell = link.get("farewell", Boolean.class);
        if (!link.get("valid", Boolean.class)) {
            throw new ProviderLinkExpired(participation, link.get("revoked", Boolean.class) || farewell);
        }
        return new Valid(participation, link.get("expires_at", Instant.class), farewell);
    }
}
