package org.caresport.referral.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;

/** The notes of a case. They are asked for with the referral, or its participation, in hand, so who may not see that one cannot ask. */
@ApplicationScoped
public class NoteBook {

    private final EntityManager database;

    NoteBook(EntityManager database) {
        this.database = database;
    }

    /** In order of time. */
    public List<Note> of(ReferralId referral) {
        return read(database.createQuery(
                        "from NoteEntity n where n.referralId = :id order by n.madeAt, n.id", NoteEntity.class)
                .setParameter("id", referral.value())
                .getResultList());
    }

    /** What they may read of these referrals, in order of time: neither what was corrected nor what was taken back. */
    public List<Note> sharedWith(Audience audience, Collection<ReferralId> referrals) {
        var ids = referrals.stream().map(ReferralId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : standing(database.createQuery(
                                "from NoteEntity n where n.referralId in :ids and n.sharedWith like :audience"
                                        + " order by n.madeAt, n.id",
                                NoteEntity.class)
                        .setParameter("ids", ids)
                        .setParameter("audience", "%" + audience.name() + "%")
                        .getResultList());
    }

    /** What the provider of this participation may read, in order of time. */
    public List<Note> forProvider(ParticipationId participation) {
        return standing(database.createQuery(
                                "from NoteEntity n where n.participationId = :id order by n.madeAt, n.id",
                                NoteEntity.class)
                        .setParameter("id", participation.value())
                        .getResultList())
                .stream()
                .filter(note -> note.isSharedWith(Audience.PROVIDER))
                .toList();
    }

    public Optional<Note> find(ReferralId referral, UUID id) {
        return of(referral).stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /** The same, by somebody who is about to correct it or take it back: of two at once, one waits for the other. */
    @Transactional(TxType.MANDATORY)
    public Optional<Note> findToChange(ReferralId referral, UUID id) {
        database.find(NoteEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        return find(referral, id);
    }

    @Transactional(TxType.MANDATORY)
    public void add(Note note) {
        database.persist(NoteEntity.of(note));
        database.flush(); // of two corrections at once the second fails here
    }

    @Transactional(TxType.MANDATORY)
    public void withdraw(Note note, Stamp stamp) {
        database.persist(NoteWithdrawalEntity.of(note.id(), stamp));
        database.flush();
    }

    private List<Note> standing(List<NoteEntity> rows) {
        return read(rows).stream().filter(Note::stands).toList();
    }

    private List<Note> read(List<NoteEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.id).toList();
        var corrections = database.createQuery("from NoteEntity n where n.corrects in :ids", NoteEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(row -> Optional.ofNullable(row.corrects).orElseThrow(), row -> row.id));
        var withdrawals = database.createQuery(
                        "from NoteWithdrawalEntity w where w.noteId in :ids", NoteWithdrawalEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(row -> row.noteId, NoteWithdrawalEntity::read));
        return rows.stream()
                .map(row -> row.read(corrections.get(row.id), withdrawals.get(row.id)))
                .toList();
    }
}
