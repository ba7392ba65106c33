package org.caresport.referral.participation;

import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** The broker to call about a participant, as the directory names them. */
record WhomToCall(String name, @Nullable String phone) {

    static WhomToCall of(DirectoryEntry broker) {
        return new WhomToCall(broker.name(), broker.phone());
    }
}
