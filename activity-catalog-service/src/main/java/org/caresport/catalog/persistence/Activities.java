package org.caresport.catalog.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.ActivityStatus;
import org.caresport.catalog.domain.AlreadyThere;
import org.caresport.catalog.domain.Capacity;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.domain.PlaceBook;
import org.caresport.catalog.entry.Activity;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.messaging.Announcements;

/**
 * Every activity there is. Others see what is published; who has it in reach sees and changes the rest. Saving one plans
 * its sessions, settles its places, and announces all that, in the same transaction.
 */
@ApplicationScoped
public class Activities {

    static final String CLOSED = "closed";

    private final ActivityRows rows;
    private final CapacityRows capacities;
    private final PlaceBooks books;
    private final Sessions sessions;
    private final PublicActivities views;
    private final Showcase showcase;
    private final Announcements announcements;

    Activities(
            ActivityRows rows,
            CapacityRows capacities,
            PlaceBooks books,
            Sessions sessions,
            PublicActivities views,
            Showcase showcase,
            Announcements announcements) {
        this.rows = rows;
        this.capacities = capacities;
        this.books = books;
        this.sessions = sessions;
        this.views = views;
        this.showcase = showcase;
        this.announcements = announcements;
    }

    public ActivityOnShow get(UUID id, Reach reach) {
        return rows.findByIdOptional(id)
                .filter(row -> isVisible(row, reach))
                .map(row -> views.get(row.id))
                .orElseThrow(() -> new NotInCatalogue("activity", id));
    }

    /** In the order of the ids, which a search found for this caller. */
    public List<ActivityOnShow> get(List<UUID> ids) {
        return views.of(ids);
    }

    public Edition edition(UUID id) {
        rows.flush();
        return new Edition(rows.findById(id).version, capacities.findById(id).revision);
    }

    /** For a change: nobody else changes it or its places until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Activity edit(UUID id, Reach reach) {
        return Optional.ofNullable(capacities.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .map(capacity -> rows.findById(capacity.activityId))
                .filter(row -> reach.covers(row.municipality, row.organisationId))
                .map(ActivityEntity::read)
                .orElseThrow(() -> new NotInCatalogue("activity", id));
    }

    @Transactional(TxType.MANDATORY)
    public void add(Activity activity, Organisation organisation, Instant now) {
        if (!claim(activity)) {
            throw new AlreadyThere(activity.id());
        }
        var row = new ActivityEntity();
        write(row, activity, organisation, now);
        sessions.recall(row, now, now);
        settle(activity, now);
    }

    @Transactional(TxType.MANDATORY)
    public void save(Activity activity, Organisation organisation, Instant now) {
        var row = rows.findById(activity.id());
        var wasPublic = ActivityStatus.of(row.status).isPublic();
        write(row, activity, organisation, now);
        settle(activity, now);
        if (wasPublic && activity.status() instanceof ActivityStatus.Archived) {
            announcements.archived(activity.id(), now);
        }
    }

    /** Of those whose coming sessions changed by the mere passing of time. */
    public List<UUID> toRefresh(Instant now, int limit) {
        return rows
                .find("refreshAt <= ?1 and status in ('published', 'paused') order by refreshAt", now)
                .page(0, limit)
                .stream()
                .map(row -> row.id)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void refresh(UUID id, Instant now) {
        capacities.findById(id, LockModeType.PESSIMISTIC_WRITE);
        var row = rows.findById(id);
        if (row.refreshAt != null && !row.refreshAt.isAfter(now)) {
            sessions.recall(row, row.createdAt, now);
            sessions.plan(row, now);
            showcase.announce(id);
        }
    }

    /** The organisation goes by another name or kind. */
    @Transactional(TxType.MANDATORY)
    public void renamed(Organisation organisation) {
        for (var id : ofOrganisation(organisation.id())) {
            capacities.findById(id, LockModeType.PESSIMISTIC_WRITE);
            rows.findById(id).organisationName = organisation.entry().name();
            showcase.announce(id);
        }
    }

    /** Always in the same order: two that lock several rows never wait for each other. */
    private List<UUID> ofOrganisation(UUID organisation) {
        return rows.getEntityManager()
                .createQuery(
                        "select id from ActivityEntity where organisationId = :organisation and status <> 'archived' order by id",
                        UUID.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Of two who create the same id at the same time, the second waits here and then finds it taken. */
    private boolean claim(Activity activity) {
        var capacity = Capacity.of(
                activity.entry().capacity(), activity.entry().waitingList().enabled());
        return rows.getEntityManager()
                        .createNativeQuery("""
                        insert into capacity (activity_id, places, waiting_list, taken, waiting, last_number, revision)
                        values (:id, :places, :waitingList, 0, 0, 0, 0) on conflict do nothing""")
                        .setParameter("id", activity.id())
                        .setParameter("places", capacity.places())
                        .setParameter("waitingList", capacity.waitingList())
                        .executeUpdate()
                == 1;
    }

    private void write(ActivityEntity row, Activity activity, Organisation organisation, Instant now) {
        row.write(activity);
        row.organisationName = organisation.entry().name();
        row.days = row.days == null ? List.of() : row.days;
        rows.persist(row);
        sessions.plan(row, now);
        rows.flush();
    }

    private void settle(Activity activity, Instant now) {
        var book = books.open(activity.id()).orElseThrow();
        if (activity.status().isEnded()) {
            book.releaseAll(CLOSED, now);
        } else {
            resize(book, activity, now);
        }
        books.write(book);
        showcase.announce(activity.id());
    }

    private static void resize(PlaceBook book, Activity activity, Instant now) {
        book.resize(activity.entry().capacity(), activity.entry().waitingList().enabled(), now);
    }

    private static boolean isVisible(ActivityEntity row, Reach reach) {
        return row.status.equals("published") || reach.covers(row.municipality, row.organisationId);
    }
}
