package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.note.Note;

/** One row of {@code note_withdrawal}, never changed. */
@Entity
@Table(name = "note_withdrawal")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class NoteWithdrawalEntity {

    @Id
    UUID noteId;

    String madeBy;
    Instant madeAt;

    static NoteWithdrawalEntity of(UUID note, Stamp stamp) {
        var row = new NoteWithdrawalEntity();
        row.noteId = note;
        row.madeBy = stamp.by();
        row.madeAt = stamp.at();
        return row;
    }

    Note.Withdrawal read() {
        return new Note.Withdrawal(madeBy, madeAt);
    }
}
