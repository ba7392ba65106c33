package org.caresport.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caresport.catalog.domain.AlreadyThere;
import org.hibernate.Session;

/**
 * The ids of the directories of organisations and brokers. Whoever enters something chooses its id, and messages are sent by it:
 * with the id of a club, a broker's entry would get the club's mail.
 */
@ApplicationScoped
class DirectoryIds {

    private final Session database;

    DirectoryIds(Session database) {
        this.database = database;
    }

    /** @throws AlreadyThere when an entry of either directory has it */
    void requireFree(UUID id) {
        if (database.find(OrganisationEntity.class, id) != null || database.find(BrokerEntity.class, id) != null) {
            throw new AlreadyThere(id);
        }
    }
}
