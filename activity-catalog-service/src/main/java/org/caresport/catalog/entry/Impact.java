package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** How much it asks of the joints. */
public enum Impact {
    @JsonProperty("low")
    LOW,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("high")
    HIGH;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
