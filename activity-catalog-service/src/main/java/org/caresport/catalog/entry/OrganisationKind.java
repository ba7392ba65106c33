package org.caresport.catalog.entry;

/** What sort of organisation offers activities. */
public enum OrganisationKind {
    SPORTS_CLUB,
    GYM,
    PHYSIOTHERAPY,
    COMMUNITY_CENTRE,
    WELFARE,
    MUNICIPALITY
}
