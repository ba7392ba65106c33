package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The secrets by which residents who refer themselves prove that the address they gave is theirs. */
@ApplicationScoped
public class ContactProofs {

    private final Session database;

    ContactProofs(Session database) {
        this.database = database;
    }

    /** A secret that was mailed, whether it still holds or not. */
    public record Known(UUID selfReferral, Instant expiresAt) {}

    @Transactional(TxType.MANDATORY)
    public String issue(UUID selfReferral, Instant now, Duration holds) {
        var token = Secret.random();
        database.createNativeMutationQuery("""
                        insert into contact_proof (token_hash, self_referral_id, expires_at)
                        values (:hash, :selfReferral, :expires)""")
                .setParameter("hash", token.hash())
                .setParameter("selfReferral", selfReferral)
                .setParameter("expires", now.plus(holds))
                .executeUpdate();
        return token.text();
    }

    public Optional<Known> find(String token) {
        var secret = new Secret(token);
        if (!secret.isPlausible()) {
            return Optional.empty();
        }
        return database.createNativeQuery(
                        "select self_referral_id, expires_at from contact_proof where token_hash = :hash", Tuple.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(row -> new Known(row.get("self_referral_id", UUID.class), row.get("expires_at", Instant.class)))
                .findFirst();
    }
}
