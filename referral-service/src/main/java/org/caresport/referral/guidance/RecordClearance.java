package org.caresport.referral.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Clearance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clinician's word as it is sent, by the clinician or by the broker who holds it in writing. */
@Schema(name = "RecordClearance")
record RecordClearance(
        @NotNull Boolean given,
        @NotNull @PastOrPresent LocalDate on,

        @Schema(description = "The last day on which it counts; left out: as long as the rules of matching let it")
        @Nullable
        LocalDate until,

        @Schema(
                description = "What it answers; left out: exercise as such, and every question that is open,"
                        + " each at the value that was measured")
        @Nullable
        @Size(min = 1, max = 50)
        List<@NotNull @Valid Cover> covers,

        @Schema(description = "Under which conditions, in the clinician's words; no provider sees it")
        @Nullable
        @Size(min = 1, max = 500)
        String limits,

        @Schema(description = "The clinician's name; a broker has to say it") @Nullable @Size(min = 1, max = 200)
        String clinician,

        @Schema(description = "Where the clinician wrote it, as 'letter of 12 November'; a broker has to say it")
        @Nullable
        @Size(min = 1, max = 200)
        String document) {

    @Schema(name = "RecordClearanceCover")
    record Cover(
            @Schema(description = "A rule, as a medical stop or a reason of a proposal names it")
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = RecordIntake.CODE, message = RecordIntake.A_CODE)
            String rule,

            @Schema(description = "The highest measured value for which the answer holds")
            @Nullable
            @DecimalMin("0")
            @DecimalMax("1000")
            BigDecimal upTo) {}

    /** @throws Problem which names what is missing of a broker's record, or contradicts itself */
    Clearance by(Clearance.Origin way) {
        var problem = Problem.validation("A clearance is a clinician's word; 'errors' names what is missing of it.");
        if (until != null && until.isBefore(on)) {
            problem.invalid("until", "must not lie before the day on which it was given");
        }
        if (way == Clearance.Origin.BROKER) {
            if (clinician == null || clinician.isBlank()) {
                problem.invalid("clinician", "must name the clinician who gave it");
            }
            if (document == null || document.isBlank()) {
                problem.invalid("document", "must say where the clinician wrote it");
            }
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return new Clearance(
                given,
                on,
                until,
                covers == null,
                covers == null
                        ? List.of()
                        : covers.stream()
                                .map(cover -> new Clearance.Cover(cover.rule(), cover.upTo()))
                                .toList(),
                limits,
                clinician,
                way,
                document);
    }
}
