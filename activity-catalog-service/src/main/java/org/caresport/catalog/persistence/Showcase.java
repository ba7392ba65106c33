package org.caresport.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus;
import org.caresport.catalog.messaging.Announcements;

/** Announces an activity as it now is. Its capacity row is locked, so announcements come in the order of the changes. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Showcase {

    private final ActivityRows activities;
    private final CapacityRows capacities;
    private final PublicActivities views;
    private final Announcements announcements;

    Showcase(ActivityRows activities, CapacityRows capacities, PublicActivities views, Announcements announcements) {
        this.activities = activities;
        this.capacities = capacities;
        this.views = views;
        this.announcements = announcements;
    }

    void announce(UUID activity) {
        capacities.findById(activity).revision++;
        if (ActivityStatus.of(activities.findById(activity).status).isPublic()) {
            announcements.changed(views.get(activity).activity());
        }
    }
}
