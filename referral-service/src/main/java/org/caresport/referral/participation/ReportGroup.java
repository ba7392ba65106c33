package org.caresport.referral.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.attendance.Presence;

/** Who of a group was at a session. */
record ReportGroup(
        @NotNull UUID activityId,
        @NotNull LocalDate on,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid GroupLine> participants) {

    record GroupLine(@NotNull UUID participationId, @NotNull Presence presence) {}
}
