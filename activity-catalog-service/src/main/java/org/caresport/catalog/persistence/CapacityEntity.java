package org.caresport.catalog.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.caresport.catalog.domain.Capacity;

/** The row that is locked by whoever changes an activity or its places. */
@Entity
@Table(name = "capacity")
@SuppressWarnings("NullAway.Init")
class CapacityEntity {

    @Id
    UUID activityId;

    int places;
    boolean waitingList;
    int taken;
    int waiting;
    long lastNumber;
    long revision;

    void write(Capacity capacity) {
        places = capacity.places();
        waitingList = capacity.waitingList();
        taken = capacity.taken();
        waiting = capacity.waiting();
        lastNumber = capacity.lastNumber();
    }

    Capacity read() {
        return new Capacity(places, waitingList, taken, waiting, lastNumber);
    }
}
