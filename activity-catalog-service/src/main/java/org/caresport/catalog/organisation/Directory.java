package org.caresport.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.catalog.persistence.Activities;
import org.caresport.catalog.persistence.Organisations;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.conditional.Precondition;

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
        return switch (precondition) {
            case Precondition.Absent _ -> add(id, entry, reach);
            case Precondition.Unchanged unchanged -> replace(id, entry, unchanged, reach);
        };
    }

    private Organisation add(UUID id, OrganisationEntry entry, Reach reach) {
        check(id, entry, reach);
        return organisations.add(id, entry, clock.instant());
    }

    private Organisation replace(UUID id, OrganisationEntry entry, Precondition.Unchanged unchanged, Reach reach) {
        var before = organisations.edit(id, reach);
        var current = Long.toString(before.version());
        unchanged.require(current::equals, current);
        check(id, entry, reach);
        var after = organisations.replace(id, entry, clock.instant());
        if (!isShownAlike(before.entry(), after.entry())) {
            activities.renamed(after);
        }
        return after;
    }

    /** A provider keeps to its own organisation, which the address names, and all keep to their municipalities. */
    private static void check(UUID id, OrganisationEntry entry, Reach reach) {
        if (!reach.covers(entry.municipality(), id)) {
            throw reach.municipalities().isEmpty() && !reach.isOwn(id)
                    ? new NotInCatalogue("organisation", id)
                    : Reach.foreignMunicipality();
        }
    }

    /** Its activities show its name, kind and telephone number. */
    private static boolean isShownAlike(OrganisationEntry before, OrganisationEntry after) {
        return before.name().equals(after.name())
                && before.kind() == after.kind()
                && Objects.equals(before.phone(), after.phone());
    }
}
