package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** What is told to somebody once a day, however many referrals it is about: the list says which. */
@ApplicationScoped
public class ToldToday {

    private final Session database;

    ToldToday(Session database) {
        this.database = database;
    }

    /**
     * Whether this is the first time that day. Of two at once, the second waits until the first is told, or was not.
     *
     * @param recipient to whom
     * @param matter what, as a code
     */
    @Transactional(TxType.MANDATORY)
    public boolean isFirst(UUID recipient, String municipality, String matter, LocalDate day) {
        return database.createNativeMutationQuery("""
                                insert into told_today (recipient_id, municipality, matter, day)
                                values (:recipient, :municipality, :matter, :day)
                                on conflict do nothing""")
                        .setParameter("recipient", recipient)
                        .setParameter("municipality", municipality)
                        .setParameter("matter", matter)
                        .setParameter("day", day)
                        .executeUpdate()
                > 0;
    }

    @Transactional(TxType.MANDATORY)
    public void forgetBefore(LocalDate day) {
        database.createNativeMutationQuery("delete from told_today where day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
