package org.caresport.referral.accesslog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is looked for in the log; every part that is given must be met. It is sent, so that no number stands in an address. */
@Schema(name = "SearchAccessLog")
record SearchAccessLog(
        @Schema(description = "A patient's id") @Nullable UUID patient,

        @Schema(description = "A referral's id: all that was done with the data of its patient") @Nullable
        UUID referral,

        @Schema(
                description = "A citizen service number; nine digits that pass the test of eleven",
                example = "999990019")
        @Nullable
        @Size(max = 9)
        @Pattern(regexp = "[0-9]{9}", message = "must be nine digits")
        String bsn,

        @Schema(description = "Who looked: the subject of their login") @Nullable @Size(min = 1, max = 200)
        String user,

        @Schema(description = "From this moment on") @Nullable
        Instant from,

        @Schema(description = "Before this moment") @Nullable
        Instant until,

        @Schema(description = "On what ground: own-data, treatment, referral, supervision or none")
        @Nullable
        @Size(max = 5)
        Set<@NotNull @Pattern(regexp = "own-data|treatment|referral|supervision|none") String> purposes,

        @Nullable @Size(max = 5) Set<@NotNull @Pattern(regexp = "create|read|update|delete|search") String> actions,

        @Nullable @Pattern(regexp = "granted|denied") String outcome,

        @Schema(description = "The application that was used") @Nullable @Size(min = 1, max = 200)
        String system) {

    boolean namesSomebody() {
        return patient != null || referral != null || bsn != null;
    }
}
