package org.caresport.catalog.entry;

import java.time.LocalDate;
import java.util.UUID;

/** A broker in the directory. */
public record Broker(UUID id, long version, BrokerEntry entry) {

    public boolean isAwayOn(LocalDate day) {
        var absence = entry.absence();
        return absence != null && absence.includes(day);
    }
}
