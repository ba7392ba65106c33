package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When an activity takes place, in local time: ten o'clock stays ten o'clock when the clocks change.
 *
 * @param recurrence an RFC 5545 rule, as {@code FREQ=WEEKLY;BYDAY=TU}; null for something that happens once
 * @param firstOn no session is earlier; the first is the first that the rule gives from here
 * @param lastOn no session is later; null for no end but the rule's own
 */
@Coherent
public record Schedule(
        @Nullable @Size(max = 300) String recurrence,

        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Schema(type = SchemaType.STRING, pattern = "[0-2][0-9]:[0-5][0-9]", maxLength = 5, examples = "09:30")
        LocalTime startTime,

        @NotNull @Min(5) @Max(1440) Integer durationMinutes,

        @Pattern(regexp = ZONE, message = "must be " + ZONE) String timezone,

        @NotNull LocalDate firstOn,
        @Nullable LocalDate lastOn)
        implements Coherent.Parts {

    /** The only one that the catalogue's contract knows yet. */
    private static final String ZONE = "Europe/Amsterdam";

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    public Schedule {
        timezone = timezone == null ? ZONE : timezone;
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    @Override
    public Map<String, String> misfits() {
        var found = new LinkedHashMap<String, String>();
        outOfRange(firstOn).ifPresent(fault -> found.put("firstOn", fault));
        outOfRange(lastOn).ifPresent(fault -> found.put("lastOn", fault));
        if (firstOn != null && lastOn != null && lastOn.isBefore(firstOn)) {
            found.put("lastOn", "must not be before firstOn");
        }
        if (found.isEmpty() && recurrence != null && firstOn != null && startTime != null) {
            Recurrence.fault(this).ifPresent(fault -> found.put("recurrence", fault));
        }
        return found;
    }

    private static Optional<String> outOfRange(@Nullable LocalDate date) {
        return date == null || (!date.isBefore(EARLIEST) && date.isBefore(LATEST))
                ? Optional.empty()
                : Optional.of("must lie between 2000 and 2100");
    }
}
