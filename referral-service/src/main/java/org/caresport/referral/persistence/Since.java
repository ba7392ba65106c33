package org.caresport.referral.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.paging.Cursor;
import org.caresport.referral.domain.Participation;

/** The place of a participation in a list by the moment since which it stands where it stands. */
record Since(Instant moment, UUID id) {

    static final Since FIRST = new Since(Instant.EPOCH, new UUID(0, 0));

    static Since of(Participation participation) {
        return new Since(participation.state().since(), participation.id().value());
    }

    static Since decode(String cursor) {
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Since(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    String encode() {
        return Cursor.encode(moment.toString(), id.toString());
    }
}
