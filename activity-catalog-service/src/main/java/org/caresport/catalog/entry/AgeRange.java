package org.caresport.catalog.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Ages in years, both inclusive; at least one of the two is given. */
@Schema(minProperties = 1)
@Coherent
public record AgeRange(
        @Nullable @Min(0) @Max(120) Integer min,
        @Nullable @Min(0) @Max(120) Integer max) implements Coherent.Parts {

    @Override
    public Map<String, String> misfits() {
        if (min == null && max == null) {
            return Map.of("min", "give min, max or both; leave ageRange out when every age is welcome");
        }
        return min != null && max != null && min > max ? Map.of("max", "must not be less than min") : Map.of();
    }
}
