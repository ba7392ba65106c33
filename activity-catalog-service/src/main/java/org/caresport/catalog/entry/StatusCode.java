package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** How the status of an activity is written. */
public enum StatusCode {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("archived")
    ARCHIVED;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
