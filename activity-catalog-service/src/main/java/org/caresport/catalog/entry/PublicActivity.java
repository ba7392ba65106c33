package org.caresport.catalog.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.domain.Capacity;
import org.caresport.kit.code.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an activity: the data of {@code org.caresport.activities.changed.v1}, and what the API answers.
 *
 * @param nextSessions at most five
 * @param placesLeft places that nobody has, is offered or waits for
 */
public record PublicActivity(
        UUID activityId,
        OrganisationReference organisation,

        @Schema(description = "CBS code") @Pattern(regexp = Patterns.MUNICIPALITY)
        String municipality,

        @Size(max = 120) String title,
        @Size(max = 4000) String description,
        ActivityKind kind,

        @Schema(description = "Drafts are not announced") StatusCode status,

        Audience audience,
        @Size(max = 10) List<@Size(max = 100) @Pattern(regexp = Patterns.CONCEPT) String> concepts,
        @Size(max = 20) List<@Size(max = 40) @Pattern(regexp = Patterns.KEBAB) String> targetGroups,
        @Size(max = 40) List<Indication> indications,

        @Schema(description = "The most support it offers: 1 independent, 5 individually supervised") @Min(1) @Max(5)
        int highestCareProfile,

        Intensity intensity,
        Impact impact,
        @Nullable Leader leader,
        Venue place,
        Schedule schedule,

        @Schema(description = "In order of start") @Size(max = NEXT_SESSIONS)
        List<Session> nextSessions,

        @Schema(
                description =
                        "Those that began in the last two weeks, in order of start: on which of them somebody was is told later")
        @Size(max = RECENT_SESSIONS)
        List<Session> recentSessions,

        @Size(max = 10) List<@Pattern(regexp = "[a-z]{2}") String> languages,
        @Nullable AgeRange ageRange,
        GenderRestriction genderRestriction,
        SocialForm socialForm,
        @Min(1) @Max(5000) int capacity,

        @Schema(description = "Places that nobody has, is offered or waits for") @Min(0)
        int placesLeft,

        WaitingListNow waitingList,
        Price price,
        @Nullable @Size(max = 80) String qualityMark,
        @Nullable @Size(max = 300) String alert,

        @Schema(description = "When somebody last made sure that this is true") @Nullable
        LocalDate verifiedOn,

        @Schema(description = "When the entry was last changed; places taken do not count")
        Instant updatedAt) {

    public static final int NEXT_SESSIONS = 5;
    public static final int RECENT_SESSIONS = 60;

    /** What comes and what was, each in order of start. */
    public record Sessions(List<Session> next, List<Session> recent) {}

    /** Who offers it. */
    public record OrganisationReference(
            UUID organisationId,
            @Size(max = 120) String name,
            OrganisationKind kind,

            @Schema(description = "Its public telephone number; missing in events from before December 2026")
            @Size(max = 20)
            @Nullable
            String phone) {}

    /** @param length how many wait */
    @Schema(name = "WaitingListNow")
    public record WaitingListNow(boolean enabled, @Min(0) int length) {}

    public static PublicActivity of(
            Activity activity, Organisation organisation, Capacity capacity, Sessions sessions) {
        var entry = activity.entry();
        var verification = activity.verification();
        return new PublicActivity(
                activity.id(),
                new OrganisationReference(
                        organisation.id(),
                        organisation.entry().name(),
                        organisation.entry().kind(),
                        organisation.entry().phone()),
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
                sessions.next(),
                sessions.recent(),
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
