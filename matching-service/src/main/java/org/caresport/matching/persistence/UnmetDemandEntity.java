package org.caresport.matching.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.UnmetDemand;
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
    Instant recordedAt;

    static UnmetDemandEntity of(UnmetDemand demand) {
        var row = new UnmetDemandEntity();
        row.id = UUID.randomUUID();
        row.municipality = demand.municipality();
        row.latitude = demand.area() == null ? null : demand.area().latitude();
        row.longitude = demand.area() == null ? null : demand.area().longitude();
        row.reasons = demand.reasons().toArray(String[]::new);
        row.needs = demand.needs().toArray(String[]::new);
        row.excludingRules = demand.excludingRules().toArray(String[]::new);
        row.recordedAt = demand.at();
        return row;
    }

    UnmetDemand read() {
        return new UnmetDemand(
                municipality,
                latitude == null || longitude == null ? null : new Location(latitude, longitude),
                List.of(reasons),
                List.of(needs),
                List.of(excludingRules),
                recordedAt);
    }
}
