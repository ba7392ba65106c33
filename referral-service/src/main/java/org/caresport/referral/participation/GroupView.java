package org.caresport.referral.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.domain.ParticipationStage;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a place in an activity, and whether they were at one session of it.
 *
 * @param sessions the days on which sessions were held lately, the newest first
 */
record GroupView(UUID activityId, LocalDate on, List<LocalDate> sessions, List<GroupMember> participants) {

    /**
     * One of the group.
     *
     * @param presence what was reported of that day
     * @param missedInARow since the last session that they were at
     * @param announcedInARow how many of these with notice
     */
    record GroupMember(
            UUID participationId,
            String name,
            ParticipationStage state,
            boolean confirmed,
            @Nullable Presence presence,
            int missedInARow,
            int announcedInARow) {}
}
