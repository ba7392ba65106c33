package org.caresport.matching.rulelist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be different about the rules, and of whom it is asked. */
@Schema(name = "TryRuleChanges")
record RuleChanges(
        @Schema(description = "A shipped version of the rules; those in use when left out")
        @Nullable
        @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}", message = "must be a version such as 2026-12-02")
        String rulesVersion,

        @Size(max = 20) @Nullable List<@NotNull @Valid Change> changes,

        @Schema(description = "Of whom: whose referral was matched in so many days", defaultValue = "30")
        @Nullable
        @Min(1)
        @Max(180)
        Integer days,

        @Nullable @Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code such as GM0222")
        String municipality) {

    @Schema(name = "TryRuleChange")
    record Change(
            @Schema(description = "Id of a matching rule") @NotBlank @Size(max = 100)
            String rule,

            @Schema(description = "One of its parameters; without, the rule is taken away") @Nullable @Size(max = 200)
            String parameter,

            @Schema(description = "The number to try") @Nullable
            Double value) {}

    List<Change> wanted() {
        return changes == null ? List.of() : changes;
    }

    int period() {
        return days == null ? 30 : days;
    }
}
