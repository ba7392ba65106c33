package org.caresport.catalog.broker;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;

/** A broker's entry in the directory. */
record BrokerView(UUID brokerId, @JsonUnwrapped BrokerEntry entry) {

    static BrokerView of(Broker broker) {
        return new BrokerView(broker.id(), broker.entry());
    }
}
