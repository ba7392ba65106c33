package org.caresport.catalog.broker;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;
import org.caresport.catalog.persistence.Reach;

/** A broker's entry in the directory; its login is for those who may write it. */
record BrokerView(UUID brokerId, @JsonUnwrapped BrokerEntry entry) {

    static BrokerView of(Broker broker, Reach reach) {
        var entry = broker.entry();
        return new BrokerView(
                broker.id(), reach.coversMunicipality(entry.municipality()) ? entry : entry.withoutLogin());
    }
}
