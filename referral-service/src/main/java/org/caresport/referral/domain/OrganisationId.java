package org.caresport.referral.domain;

import java.util.UUID;

/** A club, gym, practice or centre that offers activities. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
