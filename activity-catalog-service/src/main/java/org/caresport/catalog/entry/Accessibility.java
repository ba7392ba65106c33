package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** What a place offers to who needs it. */
public enum Accessibility {
    @JsonProperty("wheelchair")
    WHEELCHAIR,
    @JsonProperty("accessible-toilet")
    ACCESSIBLE_TOILET,
    @JsonProperty("hearing-loop")
    HEARING_LOOP,
    @JsonProperty("parking")
    PARKING;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
