package org.caresport.web.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as it was read for one page, with all that stands beside it. */
record Looked(
        Case referral,
        String version,
        Colleagues colleagues,
        List<ReferralApi.Note> notes,
        List<ReferralApi.ToDo> toDos,
        List<ReferralApi.Goal> goals,
        ReferralApi.Merged merged) {

    boolean isMine() {
        return colleagues.isMe(referral.owner());
    }

    Moves moves() {
        return new Moves(referral, isMine(), merged.leadingId() != null);
    }

    Optional<ReferralApi.Note> note(@Nullable UUID id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    Optional<ReferralApi.ToDo> toDo(@Nullable UUID id) {
        return toDos.stream().filter(toDo -> toDo.id().equals(id)).findFirst();
    }

    Optional<ReferralApi.Goal> goal(@Nullable UUID id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }
}
