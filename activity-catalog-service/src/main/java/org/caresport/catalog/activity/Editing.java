package org.caresport.catalog.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus.Move;
import org.caresport.catalog.domain.Misfit;
import org.caresport.catalog.entry.Activity;
import org.caresport.catalog.entry.ActivityEntry;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.Venue;
import org.caresport.catalog.entry.Verification;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.ActivityOnShow;
import org.caresport.catalog.persistence.Organisations;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.time.WallClock;

/** What those who offer activities do with them. */
@ApplicationScoped
@Transactional
class Editing {

    private final Activities activities;
    private final Organisations organisations;
    private final PostcodeAreas areas;
    private final Clock clock;
    private final WallClock wallClock;

    Editing(Activities activities, Organisations organisations, PostcodeAreas areas, Clock clock, WallClock wallClock) {
        this.activities = activities;
        this.organisations = organisations;
        this.areas = areas;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    ActivityOnShow put(UUID id, ActivityEntry entry, Precondition precondition, Caller by) {
        var reach = Reach.of(by);
        var located = located(entry);
        switch (precondition) {
            case Precondition.Absent _ -> add(id, located, reach, by);
            case Precondition.Unchanged unchanged -> replace(id, located, unchanged, reach, by);
        }
        return activities.get(id, reach);
    }

    /** Who may change it; for others it does not exist. */
    Caller allowed(UUID id, Caller by) {
        activities.edit(id, Reach.of(by));
        return by;
    }

    ActivityOnShow look(UUID id, Caller by) {
        return activities.get(id, Reach.of(by));
    }

    ActivityOnShow move(UUID id, Move move, Caller by) {
        var activity = activities.edit(id, Reach.of(by));
        return save(activity.moved(move, clock.instant()), by);
    }

    ActivityOnShow verify(UUID id, Caller by) {
        var activity = activities.edit(id, Reach.of(by));
        var today = wallClock.todayIn(activity.entry().municipality());
        return save(activity.verified(new Verification(today, name(by))), by);
    }

    private void add(UUID id, ActivityEntry entry, Reach reach, Caller by) {
        var organisation = offerer(entry, reach);
        activities.add(Activity.draft(id, entry, name(by), clock.instant()), organisation, clock.instant());
    }

    private void replace(UUID id, ActivityEntry entry, Precondition.Unchanged unchanged, Reach reach, Caller by) {
        var activity = activities.edit(id, reach);
        var current = activities.edition(id);
        unchanged.require(current::isSameText, current.tag());
        var organisation = offerer(entry, reach);
        activities.save(activity.described(entry, name(by), clock.instant()), organisation, clock.instant());
    }

    private ActivityOnShow save(Activity activity, Caller by) {
        activities.save(activity, organisations.get(activity.entry().organisationId()), clock.instant());
        return activities.get(activity.id(), Reach.of(by));
    }

    /** Who offers it, and where, must lie in the caller's reach; what does not exist is refused like what is another's. */
    private Organisation offerer(ActivityEntry entry, Reach reach) {
        var organisation = organisations
                .find(entry.organisationId())
                .filter(found -> reach.covers(found.entry().municipality(), found.id()))
                .orElseThrow(() -> new Misfit(
                        "organisationId", "must be an organisation of the catalogue that you may write for"));
        if (!reach.covers(entry.municipality(), organisation.id())) {
            throw Reach.foreignMunicipality();
        }
        return organisation;
    }

    private ActivityEntry located(ActivityEntry entry) {
        Venue place = entry.place();
        if (place.latitude() != null) {
            return entry;
        }
        var area = areas.find(place.postcode())
                .orElseThrow(() -> new Misfit(
                        "place.postcode", "is not a postcode area we know; give latitude and longitude as well"));
        return entry.at(place.at(area.latitude(), area.longitude()));
    }

    private static String name(Caller by) {
        return by.organisation().isEmpty() ? by.client() : by.organisation();
    }
}
