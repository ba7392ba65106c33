package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ParticipationId;
import org.hibernate.Session;

/** The links by which patients, who may have no account, answer about one participation of theirs. */
@ApplicationScoped
public class OfferInvitations {

    private final Session database;
    private final InvitationConfig config;

    OfferInvitations(Session database, InvitationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A link that was handed out once, whether it still holds or not. */
    public record Known(ParticipationId participation, Instant expiresAt) {

        public boolean holdsAt(Instant now) {
            return expiresAt.isAfter(now);
        }
    }

    /** One more secret; those of earlier mails stay good until their own date. */
    @Transactional(TxType.MANDATORY)
    public String issue(ParticipationId participation, Instant now) {
        var token = Secret.random();
        database.createNativeMutationQuery("""
                        insert into offer_invitation (token_hash, participation_id, expires_at)
                        values (:hash, :participation, :expires)""")
                .setParameter("hash", token.hash())
                .setParameter("participation", participation.value())
                .setParameter("expires", now.plus(config.offerFor()))
                .executeUpdate();
        return token.text();
    }

    public Optional<Known> find(String token) {
        var secret = new Secret(token);
        if (!secret.isPlausible()) {
            return Optional.empty();
        }
        return database.createNativeQuery(
                        "select participation_id, expires_at from offer_invitation where token_hash = :hash",
                        Tuple.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(row -> new Known(
                        new ParticipationId(row.get("participation_id", UUID.class)),
                        row.get("expires_at", Instant.class)))
                .findFirst();
    }
}
