package org.caresport.referral.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.note.Note;

/** The notes of a case. They are asked for with the referral, or its participation, in hand, so who may not see that one cannot ask. */
@ApplicationScoped
public class NoteBook {

    private final EntityManager database;

    NoteBook(EntityManager database) {
        this.database = database;
    }

    /** In order of time. */
    public List<Note> of(ReferralId referral) {
        var rows = database.createQuery(
                        "from NoteEntity n where n.referralId = :id order by n.madeAt, n.id", NoteEntity.class)
                .setParameter("id", referral.value())
                .getResultList();
        var corrections = rows.stream()
                .filter(row -> row.corrects != null)
                .collect(toMap(row -> Optional.ofNullable(row.corrects).orElseThrow(), row -> row.id));
        return rows.stream().map(row -> row.read(corrections.get(row.id))).toList();
    }

    public Optional<Note> find(ReferralId referral, UUID id) {
        return of(referral).stream().filter(note -> note.id().equals(id)).findFirst();
    }

    @Transactional(TxType.MANDATORY)
    public void add(Note note) {
        database.persist(NoteEntity.of(note));
        database.flush(); // of two corrections at once the second fails here
    }
}
