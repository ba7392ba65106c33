package org.caresport.catalog.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.caresport.kit.json.Codes;

/** What sort of organisation offers activities. */
public enum OrganisationKind {
    @JsonProperty("sports-club")
    SPORTS_CLUB,
    @JsonProperty("gym")
    GYM,
    @JsonProperty("physiotherapy")
    PHYSIOTHERAPY,
    @JsonProperty("community-centre")
    COMMUNITY_CENTRE,
    @JsonProperty("welfare")
    WELFARE,
    @JsonProperty("municipality")
    MUNICIPALITY;

    @Override
    public String toString() {
        return Codes.of(this);
    }
}
