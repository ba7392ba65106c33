package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.OrganisationId;
import org.hibernate.Session;

/** The sessions at which somebody is expected for the first time, and of which the provider was sent the list. */
@ApplicationScoped
public class ExpectedGroups {

    private final Session database;

    ExpectedGroups(Session database) {
        this.database = database;
    }

    /** A session, and who gives it. */
    public record ExpectedGroup(UUID session, ActivityId activity, OrganisationId organisation, String municipality) {}

    /** Those that start in that time and of which no list was sent. */
    public List<ExpectedGroup> notSent(Instant from, Instant until, int most) {
        return database.createNativeQuery("""
                        select distinct on (p.first_session_id)
                            p.first_session_id as session, p.activity_id, p.organisation_id, p.municipality
                        from participation p
                        where p.stage = 'ENROLLED' and p.first_session_start > :from and p.first_session_start <= :until
                          and not exists (select from group_list_sent s where s.session_id = p.first_session_id)
                        order by p.first_session_id limit :most""", Tuple.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new ExpectedGroup(
                        row.get("session", UUID.class),
                        new ActivityId(row.get("activity_id", UUID.class)),
                        new OrganisationId(row.get("organisation_id", UUID.class)),
                        row.get("municipality", String.class)))
                .toList();
    }

    /** Answers whether it was not sent before: of two at once, one. */
    @Transactional(TxType.MANDATORY)
    public boolean send(UUID session, Instant now) {
        return database.createNativeMutationQuery("""
                        insert into group_list_sent (session_id, sent_at) values (:session, :now)
                        on conflict do nothing""")
                        .setParameter("session", session)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
