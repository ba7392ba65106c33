package org.caresport.matching.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.event.CannotHandle;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.rules.Vocabulary;
import org.caresport.matching.rules.Vocabulary.Coded;
import org.jspecify.annotations.Nullable;

/** The fields of {@code org.caresport.activities.changed.v1} that matter here; the rest is ignored. */
record ActivityChanged(
        @Nullable UUID activityId,
        @Nullable Organiser organisation,
        @Nullable String municipality,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String audience,
        @Nullable Set<String> concepts,
        @Nullable Set<String> targetGroups,
        @Nullable List<Coded> indications,
        @Nullable Integer highestCareProfile,
        @Nullable String intensity,
        @Nullable String impact,
        @Nullable Leader leader,
        @Nullable Venue place,
        @Nullable Schedule schedule,
        @Nullable List<Session> nextSessions,
        @Nullable Set<String> languages,
        @Nullable AgeRange ageRange,
        @Nullable String genderRestriction,
        @Nullable String socialForm,
        @Nullable Integer placesLeft,
        @Nullable WaitingList waitingList,
        @Nullable PriceTag price,
        @Nullable LocalDate verifiedOn) {

    static final String TYPE = "org.caresport.activities.changed.v1";

    private static final int LONGEST_TITLE = 200;

    record Organiser(
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable String kind) {}

    record Leader(@Nullable Set<String> competences) {}

    record Venue(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Set<String> accessibility) {

        @Nullable
        Location location() {
            return latitude == null || longitude == null ? null : new Location(latitude, longitude);
        }
    }

    record Schedule(
            @Nullable String recurrence,
            @Nullable LocalTime startTime,
            @Nullable LocalDate lastOn) {}

    record Session(@Nullable OffsetDateTime start) {}

    record AgeRange(@Nullable Integer min, @Nullable Integer max) {}

    record WaitingList(boolean enabled, int length) {}

    record PriceTag(
            @Nullable Double perSession,
            @Nullable Double perMonth,
            @Nullable Double trial,
            @Nullable Set<String> funds,
            boolean municipalPass) {}

    /** @throws CannotHandle when it lacks what no programme can do without */
    Programme programme(Vocabulary vocabulary) {
        var wanted = required(title, "title");
        return new Programme(
                required(activityId, "activityId"),
                wanted.substring(0, Math.min(wanted.length(), LONGEST_TITLE)),
                organiser(required(organisation, "organisation")),
                required(municipality, "municipality"),
                nature(vocabulary),
                entrance(),
                new Programme.Support(highestCareProfile, leader == null ? null : orNone(leader.competences())),
                new Programme.Place(
                        place == null ? null : place.location(), place == null ? null : place.accessibility()),
                timing(),
                capacity(),
                prices(),
                verifiedOn);
    }

    private static Programme.Organisation organiser(Organiser organiser) {
        return new Programme.Organisation(
                required(organiser.organisationId(), "organisation.organisationId"),
                required(organiser.name(), "organisation.name"),
                Objects.requireNonNullElse(organiser.kind(), "unknown"));
    }

    private Programme.Nature nature(Vocabulary vocabulary) {
        var known = orNone(concepts);
        return new Programme.Nature(
                Objects.requireNonNullElse(kind, "programme"),
                known,
                vocabulary.forms(known),
                orNone(targetGroups),
                indications == null ? Set.of() : vocabulary.indications(indications),
                intensity,
                impact,
                socialForm);
    }

    private Programme.Entrance entrance() {
        return new Programme.Entrance(
                required(status, "status"),
                Objects.requireNonNullElse(audience, "mixed"),
                ageRange == null ? null : ageRange.min(),
                ageRange == null ? null : ageRange.max(),
                Objects.requireNonNullElse(genderRestriction, "none"),
                orNone(languages));
    }

    private Programme.Timing timing() {
        var recurrence = Recurrence.of(schedule == null ? null : schedule.recurrence());
        return new Programme.Timing(
                recurrence.days(),
                schedule == null ? Set.of() : dayParts(schedule.startTime()),
                recurrence.perMonth(),
                schedule == null ? null : schedule.lastOn(),
                nextSession());
    }

    private static Set<String> dayParts(@Nullable LocalTime start) {
        if (start == null) {
            return Set.of();
        }
        return Set.of(start.getHour() < 12 ? "morning" : start.getHour() < 18 ? "afternoon" : "evening");
    }

    private @Nullable Instant nextSession() {
        return nextSessions == null
                ? null
                : nextSessions.stream()
                        .map(Session::start)
                        .filter(Objects::nonNull)
                        .map(OffsetDateTime::toInstant)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private Programme.Capacity capacity() {
        return new Programme.Capacity(
                placesLeft,
                waitingList != null && waitingList.enabled(),
                waitingList == null ? 0 : waitingList.length());
    }

    private Programme.Price prices() {
        return price == null
                ? new Programme.Price(null, null, null, Set.of(), false)
                : new Programme.Price(
                        price.perSession(),
                        price.perMonth(),
                        price.trial(),
                        orNone(price.funds()),
                        price.municipalPass());
    }

    private static Set<String> orNone(@Nullable Set<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new CannotHandle("the activity lacks '%s'".formatted(field));
        }
        return value;
    }
}
