package org.caresport.referral.domain;

import java.util.UUID;

/** An activity of the catalogue. */
public record ActivityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
