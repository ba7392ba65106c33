package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.DirectoryEntry;
import org.hibernate.Session;

/** The catalogue's directory of brokers, as it was announced last. */
@ApplicationScoped
public class DirectoryRows {

    private final Session database;

    DirectoryRows(Session database) {
        this.database = database;
    }

    @Transactional
    public List<DirectoryEntry> all() {
        return database.createNativeQuery("select cast(entry as text) from directory_entry", String.class)
                .getResultStream()
                .map(stored -> Documents.read(stored, DirectoryDocument.class).read())
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void learn(DirectoryEntry entry) {
        database.createNativeQuery("""
                        insert into directory_entry (id, entry) values (:id, cast(:entry as jsonb))
                        on conflict (id) do update set entry = excluded.entry""")
                .setParameter("id", entry.id())
                .setParameter("entry", Documents.write(DirectoryDocument.of(entry)))
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    public void forget(UUID id) {
        database.createNativeQuery("delete from directory_entry where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
