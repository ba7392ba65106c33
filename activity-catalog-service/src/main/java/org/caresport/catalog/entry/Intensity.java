package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** How much it asks of the heart. */
public enum Intensity {
    @JsonProperty("light")
    LIGHT,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("vigorous")
    VIGOROUS;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
