package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.OpenActivity;
import org.caresport.referral.domain.OrganisationId;
import org.caresport.referral.domain.UnknownActivity;

/** The activities that the catalogue has announced: enough to offer one by name. */
@ApplicationScoped
public class KnownActivities {

    private final EntityManager database;

    KnownActivities(EntityManager database) {
        this.database = database;
    }

    /** @throws UnknownActivity when it was never announced, or is not open for participants */
    public OpenActivity getOpen(ActivityId id) {
        var row = database.find(KnownActivityEntity.class, id.value());
        if (row == null || !row.status.equals("published")) {
            throw new UnknownActivity(id);
        }
        return new OpenActivity(
                new OfferedActivity(id, row.title, new OrganisationId(row.organisationId), row.organisationName),
                row.isForPatients(),
                row.isFull(),
                row.hasTrial(),
                Optional.ofNullable(row.demandsChangedAt));
    }

    /**
     * For whom there is room.
     *
     * @param audience the catalogue's code
     * @param hasTrial whether the first session has a price of its own: one can come to try
     */
    public record Room(String audience, int placesLeft, boolean hasWaitingList, boolean hasTrial) {

        public Room(String audience, int placesLeft, boolean hasWaitingList) {
            this(audience, placesLeft, hasWaitingList, false);
        }
    }

    /** An older announcement never overwrites a newer one. */
    @Transactional(TxType.MANDATORY)
    public void learn(OfferedActivity activity, String municipality, String status, Room room, Instant updatedAt) {
        database.createNativeQuery("""
                        insert into known_activity
                            (activity_id, title, organisation_id, organisation_name, municipality, status, audience,
                             places_left, has_waiting_list, has_trial, updated_at)
                        values (:id, :title, :organisation, :name, :municipality, :status, :audience, :places, :list, :trial, :at)
                        on conflict (activity_id) do update set
                            title = excluded.title, organisation_id = excluded.organisation_id,
                            organisation_name = excluded.organisation_name, municipality = excluded.municipality,
                            status = excluded.status, audience = excluded.audience, places_left = excluded.places_left,
                            has_waiting_list = excluded.has_waiting_list, has_trial = excluded.has_trial,
                            updated_at = excluded.updated_at
                        where known_activity.updated_at <= excluded.updated_at""")
                .setParameter("id", activity.id().value())
                .setParameter("title", activity.title())
                .setParameter("organisation", activity.organisation().value())
                .setParameter("name", activity.organisationName())
                .setParameter("municipality", municipality)
                .setParameter("status", status)
                .setParameter("audience", room.audience())
                .setParameter("places", room.placesLeft())
                .setParameter("list", room.hasWaitingList())
                .setParameter("trial", room.hasTrial())
                .setParameter("at", updatedAt)
                .executeUpdate();
    }

    /**
     * What it asks of people, and offers them, of an activity that was just learnt.
     *
     * @param demands the same text for the same demands
     * @return whether they are not what they were, or were not known; never by an older announcement
     */
    @Transactional(TxType.MANDATORY)
    public boolean demands(ActivityId id, String demands, Instant updatedAt) {
        return database.createNativeQuery("""
                        update known_activity set demands = :demands,
                            demands_changed_at = case when demands is null then null else cast(:at as timestamptz) end
                        where activity_id = :id and updated_at <= :at and demands is distinct from :demands""")
                        .setParameter("id", id.value())
                        .setParameter("demands", demands)
                        .setParameter("at", updatedAt)
                        .executeUpdate()
                == 1;
    }

    @Transactional(TxType.MANDATORY)
    public void forget(UUID id) {
        database.createNativeQuery("delete from known_activity where activity_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
