package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** With how many one moves. */
public enum SocialForm {
    @JsonProperty("group")
    GROUP,
    @JsonProperty("pair")
    PAIR,
    @JsonProperty("individual")
    INDIVIDUAL;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
