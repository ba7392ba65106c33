package org.caresport.referral.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.domain.Clearance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clinician's word, as the broker sees it. */
@Schema(name = "ClinicianWord")
record ClearanceView(
        boolean given,
        LocalDate on,

        @Schema(description = "The last day on which it counts; absent: as long as the rules of matching let it")
        @Nullable
        LocalDate until,

        @Schema(description = "Whether it is about exercise as such, and not only about what it covers")
        boolean general,

        List<Cover> covers,

        @Schema(description = "Under which conditions, in the clinician's words") @Nullable
        String limits,

        @Nullable String clinician,

        @Schema(description = "By the EHR, by the clinician here, or passed on by a broker")
        Clearance.Origin way,

        @Schema(description = "Where the clinician wrote it, when a broker passed it on") @Nullable
        String document) {

    @Schema(name = "ClinicianWordCover")
    record Cover(
            @Schema(description = "The rule of matching that asked")
            String rule,

            @Schema(description = "The highest measured value for which the answer holds") @Nullable
            BigDecimal upTo) {}

    static ClearanceView of(Clearance word) {
        return new ClearanceView(
                word.given(),
                word.on(),
                word.until(),
                word.general(),
                word.covers().stream()
                        .map(cover -> new Cover(cover.rule(), cover.upTo()))
                        .toList(),
                word.limits(),
                word.clinician(),
                word.way(),
                word.document());
    }
}
