package org.caresport.referral.progress;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.OrganisationId;
import org.caresport.referral.persistence.ChangedProgrammes;
import org.caresport.referral.persistence.HeldSessions;
import org.caresport.referral.persistence.HeldSessions.HeldSession;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.KnownActivities.Room;
import org.caresport.referral.persistence.Whereabouts;
import org.caresport.referral.persistence.Whereabouts.Spot;
import org.jspecify.annotations.Nullable;

/** Learns which activities there are; a tombstone says that one is archived. */
@ApplicationScoped
class ActivityConsumer implements EventConsumer {

    private final KnownActivities activities;
    private final Whereabouts whereabouts;
    private final FirstSessions firstSessions;
    private final HeldSessions sessions;
    private final ChangedProgrammes changes;
    private final Clock clock;

    ActivityConsumer(
            KnownActivities activities,
            Whereabouts whereabouts,
            FirstSessions firstSessions,
            HeldSessions sessions,
            ChangedProgrammes changes,
            Clock clock) {
        this.activities = activities;
        this.whereabouts = whereabouts;
        this.firstSessions = firstSessions;
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "activity";
    }

    /** Another name than at first: what it had read was read again, for whom, where and when each activity is. */
    @Override
    public String group(String service) {
        return service + ".activity-sessions";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ActivityChanged.TYPE);
    }

    @Override
    public boolean handlesTombstones() {
        return true;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.isTombstone()) {
            activities.forget(id(event.key()));
            whereabouts.forget(id(event.key()));
            sessions.learn(new ActivityId(id(event.key())), List.of(), event.time());
            return;
        }
        var changed = event.as(ActivityChanged.class);
        whereabouts.learn(new ActivityId(changed.activityId()), changed.spot(), changed.updatedAt());
        activities.learn(
                new OfferedActivity(
                        new ActivityId(changed.activityId()),
                        changed.title(),
                        new OrganisationId(changed.organisation().organisationId()),
                        changed.organisation().name()),
                changed.municipality(),
                changed.status(),
                new Room(
                        changed.audience(),
                        changed.placesLeft(),
                        changed.waitingList().enabled(),
                        changed.price() != null && changed.price().trial() != null),
                changed.updatedAt());
        if (activities.demands(new ActivityId(changed.activityId()), Demands.of(changed), changed.updatedAt())) {
            changes.note(new ActivityId(changed.activityId()), clock.instant());
        }
        if (changed.nextSessions() != null) {
            sessions.learn(new ActivityId(changed.activityId()), changed.sessions(), event.time());
            if (changed.status().equals("published")) {
                firstSessions.follow(new ActivityId(changed.activityId()), changed.nextSessions(), event.time());
            }
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new CannotHandle("the key of a tombstone is no activity id");
        }
    }

    /** The data of {@code org.caresport.activities.changed.v1}, as far as it matters here. */
    record ActivityChanged(
            UUID activityId,
            String title,
            Organisation organisation,
            @Nullable Place place,
            String municipality,
            String status,
            String audience,
            int placesLeft,
            WaitingList waitingList,
            @Nullable Price price,
            @Nullable List<FirstSession> nextSessions,
            @Nullable List<FirstSession> recentSessions,
            @Nullable List<String> concepts,
            @Nullable List<String> targetGroups,
            @Nullable List<Indication> indications,
            @Nullable Integer highestCareProfile,
            @Nullable String intensity,
            @Nullable String impact,
            @Nullable Leader leader,
            Instant updatedAt) {

        static final String TYPE = "org.caresport.activities.changed.v1";

        ActivityChanged {
            requireNonNull(activityId, "activityId");
            requireNonNull(title, "title");
            requireNonNull(organisation, "organisation");
            requireNonNull(municipality, "municipality");
            requireNonNull(status, "status");
            requireNonNull(audience, "audience");
            requireNonNull(waitingList, "waitingList");
            requireNonNull(updatedAt, "updatedAt");
        }

        Spot spot() {
            return new Spot(place == null ? null : place.address(), organisation.phone());
        }

        /** What was held, and what is to come; a programme that pauses or stopped holds nothing. */
        List<HeldSession> sessions() {
            var held = requireNonNullElse(recentSessions, List.<FirstSession>of());
            var coming = status.equals("published")
                    ? requireNonNullElse(nextSessions, List.<FirstSession>of())
                    : List.<FirstSession>of();
            return Stream.concat(held.stream(), coming.stream())
                    .map(session -> new HeldSession(session.sessionId(), session.start(), session.end()))
                    .toList();
        }

        record WaitingList(boolean enabled) {}

        record Price(@Nullable BigDecimal trial) {}

        record Indication(String system, String code) {}

        record Leader(@Nullable List<String> competences) {}

        record Place(
                @Nullable String street,
                @Nullable String postcode,
                @Nullable String locality) {

            /** Without the name, which can say what people come for. */
            @Nullable
            String address() {
                return street == null || postcode == null || locality == null
                        ? null
                        : "%s, %s %s".formatted(street, postcode, locality);
            }
        }

        record Organisation(
                UUID organisationId, String name, @Nullable String phone) {

            Organisation {
                requireNonNull(organisationId, "organisationId");
                requireNonNull(name, "name");
            }
        }
    }
}
