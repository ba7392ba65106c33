package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** Whether it is for women or men only. */
public enum GenderRestriction {
    @JsonProperty("none")
    NONE,
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("male")
    MALE;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
