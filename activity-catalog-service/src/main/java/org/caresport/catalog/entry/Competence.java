package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** What a leader is trained for. */
public enum Competence {
    @JsonProperty("cardiac")
    CARDIAC,
    @JsonProperty("pulmonary")
    PULMONARY,
    @JsonProperty("diabetes")
    DIABETES,
    @JsonProperty("oncology")
    ONCOLOGY,
    @JsonProperty("physiotherapist")
    PHYSIOTHERAPIST,
    @JsonProperty("fall-prevention")
    FALL_PREVENTION,
    @JsonProperty("lifestyle-coach")
    LIFESTYLE_COACH,
    @JsonProperty("mental-health")
    MENTAL_HEALTH;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
