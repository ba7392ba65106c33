package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Where activities are, and whom one calls there, as the catalogue said last. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Whereabouts {

    private final Session database;

    Whereabouts(Session database) {
        this.database = database;
    }

    /**
     * Where to be.
     *
     * @param address street, postcode and town, without the name of the place
     */
    public record Spot(@Nullable String address, @Nullable String phone) {}

    public Optional<Spot> of(ActivityId activity) {
        return database.createNativeQuery(
                        "select address, phone from whereabouts where activity_id = :id", Object[].class)
                .setParameter("id", activity.value())
                .getResultStream()
                .map(row -> new Spot((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** An older announcement never overwrites a newer one. */
    public void learn(ActivityId activity, Spot spot, Instant updatedAt) {
        database.createNativeMutationQuery("""
                        insert into whereabouts (activity_id, address, phone, updated_at)
                        values (:id, cast(:address as varchar), cast(:phone as varchar), :at)
                        on conflict (activity_id) do update set
                            address = excluded.address, phone = excluded.phone, updated_at = excluded.updated_at
                        where whereabouts.updated_at <= excluded.updated_at""")
                .setParameter("id", activity.value())
                .setParameter("address", spot.address())
                .setParameter("phone", spot.phone())
                .setParameter("at", updatedAt)
                .executeUpdate();
    }

    public void forget(UUID activity) {
        database.createNativeMutationQuery("delete from whereabouts where activity_id = :id")
                .setParameter("id", activity)
                .executeUpdate();
    }
}
