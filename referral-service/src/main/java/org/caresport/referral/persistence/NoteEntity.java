package org.caresport.referral.persistence;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.note.Note;
import org.jspecify.annotations.Nullable;

/** One row of {@code note}, never changed. */
@Entity
@Table(name = "note")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class NoteEntity {

    @Id
    UUID id;

    UUID referralId;
    String text;

    /** The names of the audiences, between spaces. */
    String sharedWith;

    @Nullable
    UUID participationId;

    @Nullable
    UUID corrects;

    String madeBy;
    Instant madeAt;

    static NoteEntity of(Note note) {
        var row = new NoteEntity();
        row.id = note.id();
        row.referralId = note.referral().value();
        row.text = note.text();
        row.sharedWith = note.sharedWith().stream().sorted().map(Enum::name).collect(joining(" "));
        row.participationId = note.participation().orElse(null);
        row.corrects = note.corrects().orElse(null);
        row.madeBy = note.by();
        row.madeAt = note.at();
        return row;
    }

    Note read(@Nullable UUID correctedBy, Note.@Nullable Withdrawal withdrawn) {
        return new Note(
                id,
                new ReferralId(referralId),
                text,
                Stream.of(sharedWith.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Note.Audience::valueOf)
                        .collect(toSet()),
                Optional.ofNullable(participationId),
                Optional.ofNullable(corrects),
                Optional.ofNullable(correctedBy),
                Optional.ofNullable(withdrawn),
                madeBy,
                madeAt);
    }
}
