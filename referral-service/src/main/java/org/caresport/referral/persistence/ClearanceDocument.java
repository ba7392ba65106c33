package org.caresport.referral.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.domain.Clearance;
import org.jspecify.annotations.Nullable;

/** A clinician's word as it is stored, in the list of those on one referral. */
record ClearanceDocument(
        boolean given,
        LocalDate on,
        @Nullable LocalDate until,
        boolean general,
        List<Cover> covers,
        @Nullable String limits,
        @Nullable String clinician,
        Clearance.Origin way,
        @Nullable String document) {

    record Cover(String rule, @Nullable BigDecimal upTo) {}

    static ClearanceDocument of(Clearance word) {
        return new ClearanceDocument(
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

    Clearance read() {
        return new Clearance(
                given,
                on,
                until,
                general,
                covers.stream()
                        .map(cover -> new Clearance.Cover(cover.rule(), cover.upTo()))
                        .toList(),
                limits,
                clinician,
                way,
                document);
    }
}
