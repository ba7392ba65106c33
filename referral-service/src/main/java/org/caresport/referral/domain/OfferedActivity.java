package org.caresport.referral.domain;

/** An activity as it was when it was offered: enough to name it years later, whatever the catalogue does. */
public record OfferedActivity(ActivityId id, String title, OrganisationId organisation, String organisationName) {}
