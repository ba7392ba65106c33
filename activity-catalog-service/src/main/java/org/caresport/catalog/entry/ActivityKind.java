package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** A programme goes on; an event is an occasion. */
public enum ActivityKind {
    @JsonProperty("programme")
    PROGRAMME,
    @JsonProperty("event")
    EVENT;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
