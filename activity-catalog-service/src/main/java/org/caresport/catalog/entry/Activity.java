package org.caresport.catalog.entry;

import java.time.Instant;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus;
import org.caresport.catalog.domain.ActivityStatus.Move;
import org.caresport.catalog.domain.MoveNotAllowed;
import org.caresport.kit.code.Codes;
import org.jspecify.annotations.Nullable;

/** An activity in the catalogue: what is said of it, where it stands, and when it was last verified. */
public record Activity(
        UUID id,
        ActivityEntry entry,
        ActivityStatus status,
        @Nullable Verification verification,
        Instant createdAt,
        Instant updatedAt) {

    public Activity {
        entry = entry.lasting();
    }

    public static Activity draft(UUID id, ActivityEntry entry, String by, Instant now) {
        var draft = new Activity(id, entry, new ActivityStatus.Draft(), null, now, now);
        return draft.described(entry, by, now);
    }

    /** Takes over what the entry says, and where it says so, its status and verification. */
    public Activity described(ActivityEntry entry, String by, Instant now) {
        if (status instanceof ActivityStatus.Archived) {
            throw new MoveNotAllowed("changed", status);
        }
        var on = entry.verifiedOn();
        var verified = on == null || (verification != null && verification.on().equals(on))
                ? verification
                : new Verification(on, by);
        var described = new Activity(id, entry, status, verified, createdAt, now);
        return described.towards(entry.status(), now);
    }

    public Activity moved(Move move, Instant now) {
        return new Activity(id, entry, status.after(move), verification, createdAt, now);
    }

    public Activity verified(Verification by) {
        if (status.isEnded()) {
            throw new MoveNotAllowed("verified", status);
        }
        return new Activity(id, entry, status, by, createdAt, updatedAt);
    }

    private Activity towards(@Nullable StatusCode wanted, Instant now) {
        if (wanted == null || Codes.of(wanted).equals(status.code())) {
            return this;
        }
        return switch (wanted) {
            case PUBLISHED -> moved(Move.PUBLISH, now);
            case PAUSED -> moved(Move.PAUSE, now);
            case CLOSED -> moved(Move.CLOSE, now);
            case ARCHIVED -> moved(Move.ARCHIVE, now);
            case DRAFT -> throw new MoveNotAllowed("made a draft again", status);
        };
    }
}
