package org.caresport.referral.participation;

import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.note.Note;

/** What a broker wrote, as whoever it is for reads it. */
record SharedNote(UUID id, String text, Instant at) {

    static SharedNote of(Note note) {
        return new SharedNote(note.id(), note.text(), note.at());
    }
}
