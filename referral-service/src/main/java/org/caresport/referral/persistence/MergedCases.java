package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.hibernate.Session;

/**
 * Which referrals were found to be of one case. One leads; the others follow it: each keeps its row, its sender and its Task, and
 * stands where the leading one stands. Where a following one stood before is kept, for the day on which it was a mistake.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MergedCases {

    private static final String KEEP = """
            insert into merged_case (referral_id, leading_id, merged_at, stage, stage_since, reason_code, reason_text, unanswered,
                open_questions, next_action_on, first_session_on, progress, owner, owner_organisation, municipality, neighbourhood)
            select id, :leading, :at, stage, stage_since, reason_code, reason_text, unanswered, open_questions, next_action_on,
                first_session_on, progress, owner, owner_organisation, municipality, neighbourhood
            from referral where id = :id""";

    private static final String FOLLOW = """
            update referral f set stage = l.stage, stage_since = l.stage_since, reason_code = l.reason_code,
                reason_text = l.reason_text, unanswered = l.unanswered, open_questions = l.open_questions,
                first_session_on = l.first_session_on, progress = l.progress, owner = l.owner, owner_organisation = l.owner_organisation,
                neighbourhood = case when l.municipality = f.municipality then f.neighbourhood else l.neighbourhood end,
                municipality = l.municipality,
                next_action_on = null, leading_id = l.id, match_request = null, last_updated = l.last_updated, version = f.version + 1
            from merged_case m join referral l on l.id = m.leading_id
            where m.referral_id = f.id and m.leading_id = :leading""";

    private static final String RETURN = """
            update referral f set stage = m.stage, stage_since = m.stage_since, reason_code = m.reason_code,
                reason_text = m.reason_text, unanswered = m.unanswered, open_questions = m.open_questions,
                first_session_on = m.first_session_on, progress = m.progress, owner = m.owner, owner_organisation = m.owner_organisation,
                municipality = coalesce(m.municipality, f.municipality),
                neighbourhood = case when m.municipality is null then f.neighbourhood else m.neighbourhood end,
                next_action_on = m.next_action_on, leading_id = null, last_updated = :at, version = f.version + 1
            from merged_case m
            where m.referral_id = f.id and f.id = :id""";

    /** What belongs to it is at home where it is. */
    private static final List<String> GO_HOME = List.of(
            "update to_do t set municipality = r.municipality from referral r"
                    + " where r.id = t.referral_id and r.id = :id and t.municipality <> r.municipality",
            "update participation p set municipality = r.municipality, version = p.version + 1 from referral r"
                    + " where r.id = p.referral_id and r.id = :id and p.municipality <> r.municipality");

    /** What nobody has answered yet is not asked of a case that is no work of its own. */
    private static final String ASK_NO_MORE = """
            update transfer set state = 'OVERTAKEN', answered_by = :by, answered_at = :at
            where referral_id = :id and state = 'ASKED'""";

    private static final String WRITE_DOWN = """
            insert into referral_history (referral_id, kind, stage, reason_code, reason_text, made_by, organisation, actor, way,
                made_at)
            select id, :kind, stage, :code, :text, :by, nullif(:organisation, ''), :actor, :way, :at from referral where id = :id""";

    private final Session database;

    MergedCases(Session database) {
        this.database = database;
    }

    /** Whoever else merges one of them at this moment waits. */
    public void lock(ReferralId one, ReferralId other) {
        database.createNativeQuery(
                        "select cast(id as text) from referral where id in (:one, :other) order by id for update",
                        String.class)
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .getResultList();
    }

    /** The one that this one follows. */
    public Optional<ReferralId> leadingOf(ReferralId referral) {
        return ids("select leading_id from merged_case where referral_id = :id", referral).stream()
                .findFirst();
    }

    /** Those that follow this one. */
    public List<ReferralId> following(ReferralId leading) {
        return ids("select referral_id from merged_case where leading_id = :id order by merged_at", leading);
    }

    /**
     * From now on the first follows the second.
     *
     * @param why when nothing but somebody's word says that they are of one person; else empty
     */
    public void merge(Referral following, Referral leading, String why, Stamp stamp) {
        writeDown(following.id(), "MERGED", "follows", (leading.id() + " " + why).strip(), stamp);
        writeDown(leading.id(), "MERGED", "leads", (following.id() + " " + why).strip(), stamp);
        database.createNativeMutationQuery(KEEP)
                .setParameter("id", following.id().value())
                .setParameter("leading", leading.id().value())
                .setParameter("at", stamp.at())
                .executeUpdate();
        database.createNativeMutationQuery(ASK_NO_MORE)
                .setParameter("id", following.id().value())
                .setParameter("by", stamp.by())
                .setParameter("at", stamp.at())
                .executeUpdate();
        follow(leading.id());
    }

    /** The leading one has moved: those that follow stand there, too. */
    public void follow(ReferralId leading) {
        database.flush();
        var moved = database.createNativeMutationQuery(FOLLOW)
                .setParameter("leading", leading.value())
                .executeUpdate();
        if (moved > 0) {
            database.clear(); // what was read of them before is out of date
        }
    }

    /** It stands where it stood, and its life is its own again. */
    public void separate(ReferralId following, ReferralId leading, Stamp stamp) {
        database.flush();
        database.createNativeMutationQuery(RETURN)
                .setParameter("id", following.value())
                .setParameter("at", stamp.at())
                .executeUpdate();
        forget(following);
        for (var statement : GO_HOME) {
            database.createNativeMutationQuery(statement)
                    .setParameter("id", following.value())
                    .executeUpdate();
        }
        database.clear();
        writeDown(following, "SEPARATED", "followed", leading.toString(), stamp);
        writeDown(leading, "SEPARATED", "led", following.toString(), stamp);
    }

    /** It has ended by itself. */
    public void forget(ReferralId following) {
        for (var statement : List.of(
                "delete from merged_case where referral_id = :id",
                "update referral set leading_id = null where id = :id and leading_id is not null")) {
            database.createNativeMutationQuery(statement)
                    .setParameter("id", following.value())
                    .executeUpdate();
        }
    }

    private void writeDown(ReferralId referral, String kind, String code, String text, Stamp stamp) {
        Hand hand = stamp.hand();
        database.createNativeMutationQuery(WRITE_DOWN)
                .setParameter("id", referral.value())
                .setParameter("kind", kind)
                .setParameter("code", code)
                .setParameter("text", text)
                .setParameter("by", stamp.by())
                .setParameter("organisation", stamp.organisation())
                .setParameter("actor", hand.actor().name())
                .setParameter("way", hand.way().name())
                .setParameter("at", stamp.at())
                .executeUpdate();
    }

    private List<ReferralId> ids(String sql, ReferralId id) {
        return database.createNativeQuery(sql, UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(ReferralId::new)
                .toList();
    }
}
