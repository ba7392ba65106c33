package org.caresport.referral.duty;

import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** The broker to call about a participation, as the directory names them. */
public record WhomToCall(String name, @Nullable String phone) {

    public static WhomToCall of(DirectoryEntry broker) {
        return new WhomToCall(broker.name(), broker.phone());
    }
}
