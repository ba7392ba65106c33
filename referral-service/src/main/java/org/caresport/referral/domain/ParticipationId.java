package org.caresport.referral.domain;

import java.util.UUID;

/** One attempt at one activity; the catalogue knows it as an opaque enrolment. */
public record ParticipationId(UUID value) {

    public static ParticipationId next() {
        return new ParticipationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
