package org.caresport.catalog.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.Capacity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an activity: the data of {@code activity.changed.v1}, and what the API answers.
 *
 * @param nextSessions at most five
 * @param placesLeft places that nobody has, is offered or waits for
 */
public record PublicActivity(
        UUID activityId,
        OrganisationReference organisation,
        String municipality,
        String title,
        String description,
        ActivityKind kind,
        StatusCode status,
        Audience audience,
        List<String> concepts,
        List<String> targetGroups,
        List<Indication> indications,
        int highestCareProfile,
        Intensity intensity,
        Impact impact,
        @Nullable Leader leader,
        Venue place,
        Schedule schedule,
        List<Session> nextSessions,
        List<String> languages,
        @Nullable AgeRange ageRange,
        GenderRestriction genderRestriction,
        SocialForm socialForm,
        int capacity,
        int placesLeft,
        WaitingListNow waitingList,
        Price price,
        @Nullable String qualityMark,
        @Nullable String alert,
        @Nullable LocalDate verifiedOn,
        Instant updatedAt) {

    public static final int NEXT_SESSIONS = 5;

    /** Who offers it. */
    public record OrganisationReference(UUID organisationId, String name, OrganisationKind kind) {}

    /** @param length how many wait */
    @Schema(name = "WaitingListNow")
    public record WaitingListNow(boolean enabled, int length) {}

    public static PublicActivity of(
            Activity activity, Organisation organisation, Capacity capacity, List<Session> nextSessions) {
        var entry = activity.entry();
        var verification = activity.verification();
        return new PublicActivity(
                activity.id(),
                new OrganisationReference(
                        organisation.id(),
                        organisation.entry().name(),
                        organisation.entry().kind()),
                entry.municipality(),
                entry.title(),
                entry.description(),
                entry.kind(),
                Codes.read(StatusCode.class, activity.status().code()).orElseThrow(),
                entry.audience(),
                entry.concepts(),
                entry.targetGroups(),
                entry.indications(),
                entry.highestCareProfile(),
                entry.intensity(),
                entry.impact(),
                entry.leader(),
                entry.place(),
                entry.schedule(),
                nextSessions,
                entry.languages(),
                entry.ageRange(),
                entry.genderRestriction(),
                entry.socialForm(),
                capacity.places(),
                capacity.left(),
                new WaitingListNow(capacity.waitingList(), capacity.waiting()),
                entry.price(),
                entry.qualityMark(),
                entry.alert(),
                verification == null ? null : verification.on(),
                activity.updatedAt());
    }
}
