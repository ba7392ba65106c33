package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.escalation.Rung;
import org.hibernate.Session;

/** What was told of each referral that is left undone. What has moved since is not among them: a trigger takes it out. */
@ApplicationScoped
public class Escalations {

    private static final String SELECT = "select referral_id, due, rung, since, told, next_on from escalation ";

    private final Session database;

    Escalations(Session database) {
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    public void keep(Escalation escalation) {
        database.createNativeMutationQuery("""
                        insert into escalation (referral_id, due, rung, since, told, next_on)
                        values (:referral, :due, :rung, :since, cast(:told as uuid), cast(:nextOn as date))
                        on conflict (referral_id) do update set due = excluded.due, rung = excluded.rung,
                            since = excluded.since, told = excluded.told, next_on = excluded.next_on""")
                .setParameter("referral", escalation.referral().value())
                .setParameter("due", escalation.due())
                .setParameter("rung", escalation.rung().name())
                .setParameter("since", escalation.since())
                .setParameter("told", escalation.told().map(UUID::toString).orElse(null), String.class)
                .setParameter(
                        "nextOn", escalation.nextOn().map(LocalDate::toString).orElse(null), String.class)
                .executeUpdate();
    }

    /** Those of which the next one is to be told by now, the longest due first, after that one. */
    public List<Escalation> toClimb(LocalDate today, Optional<Escalation> after, int atMost) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(SELECT
                    + "where next_on <= ? and (next_on, referral_id) > (?, ?) order by next_on, referral_id limit ?")) {
                query.setObject(1, today);
                query.setObject(2, after.flatMap(Escalation::nextOn).orElse(LocalDate.EPOCH));
                query.setObject(3, after.map(last -> last.referral().value()).orElse(new UUID(0, 0)));
                query.setInt(4, atMost);
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    /** Of those of them that are left undone, by referral. */
    public Map<ReferralId, Escalation> of(Collection<ReferralId> referrals) {
        var ids = referrals.stream().map(ReferralId::value).toArray(UUID[]::new);
        var found = database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(SELECT + "where referral_id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", ids));
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
        var byReferral = new HashMap<ReferralId, Escalation>();
        found.forEach(escalation -> byReferral.put(escalation.referral(), escalation));
        return byReferral;
    }

    private static List<Escalation> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Escalation>();
        while (rows.next()) {
            found.add(new Escalation(
                    new ReferralId(rows.getObject("referral_id", UUID.class)),
                    rows.getObject("due", LocalDate.class),
                    Rung.valueOf(rows.getString("rung")),
                    rows.getObject("since", LocalDate.class),
                    Optional.ofNullable(rows.getObject("told", UUID.class)),
                    Optional.ofNullable(rows.getObject("next_on", LocalDate.class))));
        }
        return found;
    }
}
