package org.caresport.referral.duty;

import java.util.Map;
import org.caresport.referral.domain.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** The broker to call about a participation, as the directory names them. */
public record WhomToCall(String name, @Nullable String phone) {

    /** As a member of a problem: what is not known is left out. */
    public Map<String, String> asMember() {
        return phone == null ? Map.of("name", name) : Map.of("name", name, "phone", phone);
    }

    public static WhomToCall of(DirectoryEntry broker) {
        return new WhomToCall(broker.name(), broker.phone());
    }
}
