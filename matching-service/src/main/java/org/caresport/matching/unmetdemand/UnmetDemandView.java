package org.caresport.matching.unmetdemand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.matching.domain.Closure;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.UnmetDemand;
import org.caresport.matching.persistence.UnmetDemands;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search that found nothing. */
@Schema(name = "UnmetDemand")
record UnmetDemandView(
        UUID id,
        String municipality,

        @Schema(description = "Rounded to about a kilometre; left out when the request named no place") @Nullable
        Location area,

        @Schema(description = "ICPC-1 main codes") List<String> reasons,

        @Schema(description = "What a programme would have to offer, e.g. wheelchair, care-profile-3, language-ar")
        List<String> needs,

        @Schema(description = "The rules that excluded programmes, the one that excluded most first")
        List<String> excludingRules,

        @Schema(
                description =
                        "The same with how many each excluded, and how many it alone did: without it they could fit")
        List<Excluding> excluding,

        Instant recordedAt,

        @Schema(description = "What became of it; left out while it is open") @Nullable
        Closure closedBy,

        @Nullable Instant closedAt) {

    /** What one rule left out. */
    @Schema(name = "ExcludingRule")
    record Excluding(String rule, int count, int alone) {}

    static UnmetDemandView of(UnmetDemands.Entry entry) {
        var demand = entry.demand();
        var closed = entry.closed();
        return new UnmetDemandView(
                entry.id(),
                demand.municipality(),
                demand.area(),
                demand.reasons(),
                demand.needs(),
                demand.excluding().stream().map(UnmetDemand.Excluding::rule).toList(),
                demand.excluding().stream()
                        .map(one -> new Excluding(one.rule(), one.count(), one.alone()))
                        .toList(),
                demand.at(),
                closed == null ? null : closed.by(),
                closed == null ? null : closed.at());
    }
}
