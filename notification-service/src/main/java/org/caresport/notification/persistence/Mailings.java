package org.caresport.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caresport.notification.domain.Audience;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.MailCap;
import org.hibernate.Session;

/** Who was written to of late, by address: a cap holds whoever the address was given for, and by whom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mailings {

    private final Session database;

    Mailings(Session database) {
        this.database = database;
    }

    /**
     * Enters a delivery, unless that is over a cap. One that was entered before is let through: it is tried again, and is no
     * further message.
     *
     * @return when there is room again; empty when there is now
     */
    public Optional<Instant> enter(
            DeliveryId delivery, String address, Audience audience, List<MailCap> caps, Instant now) {
        var hash = hash(address);
        queueUp(hash);
        if (isEntered(delivery)) {
            return Optional.empty();
        }
        var room = caps.stream()
                .flatMap(cap -> roomUnder(cap, hash, audience, now).stream())
                .max(Comparator.naturalOrder());
        if (room.isEmpty()) {
            add(delivery, hash, audience, now);
        }
        return room;
    }

    @Transactional
    public void forget(Instant before) {
        database.createNativeMutationQuery("delete from mailing where at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** One at a time for one address, until the commit: two senders must not both take the last place. */
    private void queueUp(byte[] hash) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:address)", Integer.class)
                .setParameter("address", ByteBuffer.wrap(hash).getLong())
                .getSingleResult();
    }

    private boolean isEntered(DeliveryId delivery) {
        return database.createNativeQuery("select count(*) from mailing where delivery_id = :delivery", Long.class)
                        .setParameter("delivery", delivery.value())
                        .getSingleResult()
                > 0;
    }

    /** When the oldest of the messages that fill the cap leaves its window. */
    private Optional<Instant> roomUnder(MailCap cap, byte[] hash, Audience audience, Instant now) {
        return database.createNativeQuery("""
                        select at from mailing
                        where address_hash = :address and audience = :audience and at > :since
                        order by at desc offset :most limit 1""", Instant.class)
                .setParameter("address", hash)
                .setParameter("audience", audience.name())
                .setParameter("since", now.minus(cap.window()))
                .setParameter("most", cap.most() - 1)
                .getResultStream()
                .findFirst()
                .map(oldest -> oldest.plus(cap.window()));
    }

    private void add(DeliveryId delivery, byte[] hash, Audience audience, Instant now) {
        database.createNativeMutationQuery("""
                        insert into mailing (delivery_id, address_hash, audience, at)
                        values (:delivery, :address, :audience, :now)""")
                .setParameter("delivery", delivery.value())
                .setParameter("address", hash)
                .setParameter("audience", audience.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Capitals make no other mailbox, and neither does what stands behind a plus sign: that is how one is flooded under many names. */
    private static byte[] hash(String address) {
        var mailbox = address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        try {
            return MessageDigest.getInstance("SHA-256").digest(mailbox.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
