package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** For whom an activity is meant. */
public enum Audience {
    @JsonProperty("patients")
    PATIENTS,
    @JsonProperty("residents")
    RESIDENTS,
    @JsonProperty("professionals")
    PROFESSIONALS,
    @JsonProperty("mixed")
    MIXED;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
