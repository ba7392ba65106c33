package org.caresport.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.catalog.http.Precondition;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Organisations;
import org.caresport.catalog.persistence.Reach;

/** Keeps the entries of organisations. */
@ApplicationScoped
@Transactional
class Directory {

    private final Organisations organisations;
    private final Activities activities;
    private final Clock clock;

    Directory(Organisations organisations, Activities activities, Clock clock) {
        this.organisations = organisations;
        this.activities = activities;
        this.clock = clock;
    }

    Organisation put(UUID id, OrganisationEntry entry, Precondition precondition, Reach reach) {
        if (!reach.covers(entry.municipality(), id)) {
            throw new NotInCatalogue("organisation", id);
        }
        return switch (precondition) {
            case Precondition.Absent _ -> organisations.add(id, entry, clock.instant());
            case Precondition.Unchanged unchanged -> replace(id, entry, unchanged, reach);
        };
    }

    private Organisation replace(UUID id, OrganisationEntry entry, Precondition.Unchanged unchanged, Reach reach) {
        var before = organisations.edit(id, reach);
        var current = Long.toString(before.version());
        unchanged.require(current::equals, current);
        var after = organisations.replace(id, entry, clock.instant());
        if (!isShownAlike(before.entry(), after.entry())) {
            activities.renamed(after);
        }
        return after;
    }

    /** Its activities show its name and kind. */
    private static boolean isShownAlike(OrganisationEntry before, OrganisationEntry after) {
        return before.name().equals(after.name()) && before.kind() == after.kind();
    }
}
