package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.OrganisationId;
import org.hibernate.Session;

/** The links by which providers, who have no account, see to all participants of one activity. */
@ApplicationScoped
public class GroupInvitations {

    private final Session database;
    private final InvitationConfig config;

    GroupInvitations(Session database, InvitationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** What a link was handed out for. */
    public record Group(OrganisationId organisation, ActivityId activity, Instant expiresAt) {

        public boolean holds(Instant now) {
            return now.isBefore(expiresAt);
        }
    }

    @Transactional(TxType.MANDATORY)
    public String issue(OrganisationId organisation, ActivityId activity, Instant now) {
        var token = Secret.random();
        database.createNativeMutationQuery("""
                        insert into group_invitation (token_hash, organisation_id, activity_id, expires_at)
                        values (:hash, :organisation, :activity, :expires)""")
                .setParameter("hash", token.hash())
                .setParameter("organisation", organisation.value())
                .setParameter("activity", activity.value())
                .setParameter("expires", now.plus(config.groupFor()))
                .executeUpdate();
        return token.text();
    }

    /** Empty when it was never handed out. */
    public Optional<Group> find(String token) {
        var secret = new Secret(token);
        if (!secret.isPlausible()) {
            return Optional.empty();
        }
        return database.createNativeQuery("""
                        select organisation_id, activity_id, expires_at from group_invitation
                        where token_hash = :hash""", Tuple.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .map(link -> new Group(
                        new OrganisationId(link.get("organisation_id", UUID.class)),
                        new ActivityId(link.get("activity_id", UUID.class)),
                        link.get("expires_at", Instant.class)));
    }
}
