package org.caresport.matching.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caresport.matching.domain.Closure;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.UnmetDemand;
import org.caresport.matching.domain.UnmetDemand.Excluding;
import org.caresport.matching.persistence.UnmetDemands.Closed;
import org.jspecify.annotations.Nullable;

/** One row of {@code unmet_demand}. */
@Entity
@Table(name = "unmet_demand")
@SuppressWarnings("NullAway.Init")
class UnmetDemandEntity {

    @Id
    UUID id;

    String municipality;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    String[] reasons;
    String[] needs;
    String[] excludingRules;
    Integer[] excludedCounts;
    Integer[] aloneCounts;
    Instant recordedAt;

    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Closure closedBy;

    static UnmetDemandEntity of(UnmetDemand demand) {
        var row = new UnmetDemandEntity();
        row.id = UUID.randomUUID();
        row.recordedAt = demand.at();
        row.write(demand);
        return row;
    }

    /** What is asked now; when it was asked first stays. */
    void write(UnmetDemand demand) {
        municipality = demand.municipality();
        latitude = demand.area() == null ? null : demand.area().latitude();
        longitude = demand.area() == null ? null : demand.area().longitude();
        reasons = demand.reasons().toArray(String[]::new);
        needs = demand.needs().toArray(String[]::new);
        excludingRules = demand.excluding().stream().map(Excluding::rule).toArray(String[]::new);
        excludedCounts = demand.excluding().stream().map(Excluding::count).toArray(Integer[]::new);
        aloneCounts = demand.excluding().stream().map(Excluding::alone).toArray(Integer[]::new);
    }

    UnmetDemand read() {
        return new UnmetDemand(
                municipality,
                latitude == null || longitude == null ? null : new Location(latitude, longitude),
                List.of(reasons),
                List.of(needs),
                IntStream.range(0, excludingRules.length)
                        .mapToObj(this::excluding)
                        .toList(),
                recordedAt);
    }

    @Nullable
    Closed closed() {
        return closedBy == null || closedAt == null ? null : new Closed(closedBy, closedAt);
    }

    /** Entries from before counted nothing. */
    private Excluding excluding(int place) {
        return place < excludedCounts.length
                ? new Excluding(excludingRules[place], excludedCounts[place], aloneCounts[place])
                : new Excluding(excludingRules[place], 0, 0);
    }
}
