package org.caresport.catalog.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an activity by who offers it.
 *
 * @param municipality CBS code of the municipality whose offer it belongs to
 * @param status left out, a new activity is a draft and a known one stays as it is
 * @param concepts of the OpenActive activity list
 * @param highestCareProfile the most support it offers: 1 independent … 5 individually supervised
 * @param capacity how many can take part
 * @param alert what visitors must know now, as a cancelled session
 * @param verifiedOn when somebody last made sure that this is true
 */
public record ActivityEntry(
        @NotNull UUID organisationId,

        @NotNull @Pattern(regexp = Patterns.MUNICIPALITY, message = "must be a CBS code as GM0222")
        String municipality,

        @NotBlank @Size(max = 120) @PlainText String title,
        @NotBlank @Size(max = 4000) @PlainText(lines = true) String description,
        @NotNull ActivityKind kind,
        @Nullable StatusCode status,
        @NotNull Audience audience,

        @Size(max = 10)
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(
                                regexp = Patterns.CONCEPT,
                                message = "must be the URL of a concept in the OpenActive activity list")
                        String>
                concepts,

        @Size(max = 20)
        List<
                        @NotNull @Size(max = 40)
                        @Pattern(regexp = Patterns.KEBAB, message = "must be a code as older-people") String>
                targetGroups,

        @Size(max = 40) List<@NotNull @Valid Indication> indications,
        @NotNull @Min(1) @Max(5) Integer highestCareProfile,
        @NotNull Intensity intensity,
        @NotNull Impact impact,
        @Nullable @Valid Leader leader,
        @NotNull @Valid Venue place,
        @NotNull @Valid Schedule schedule,
        @NotEmpty @Size(max = 10) List<@NotNull @Language String> languages,
        @Nullable @Valid AgeRange ageRange,
        GenderRestriction genderRestriction,
        SocialForm socialForm,
        @NotNull @Min(1) @Max(5000) Integer capacity,
        WaitingList waitingList,
        @NotNull @Valid Price price,
        @Nullable @Size(max = 80) @PlainText String qualityMark,
        @Nullable @Size(max = 300) @PlainText String alert,
        @Nullable @PastOrPresent LocalDate verifiedOn) {

    public ActivityEntry {
        concepts = Lists.orEmpty(concepts);
        targetGroups = Lists.orEmpty(targetGroups);
        indications = Lists.orEmpty(indications);
        languages = Lists.orEmpty(languages);
        genderRestriction = genderRestriction == null ? GenderRestriction.NONE : genderRestriction;
        socialForm = socialForm == null ? SocialForm.GROUP : socialForm;
        waitingList = waitingList == null ? new WaitingList(true) : waitingList;
    }

    public ActivityEntry at(Venue venue) {
        return with(venue, status, verifiedOn);
    }

    /** Without what has a life of its own beside the description. */
    ActivityEntry lasting() {
        return with(place, null, null);
    }

    private ActivityEntry with(Venue venue, @Nullable StatusCode newStatus, @Nullable LocalDate newVerifiedOn) {
        return new ActivityEntry(
                organisationId,
                municipality,
                title,
                description,
                kind,
                newStatus,
                audience,
                concepts,
                targetGroups,
                indications,
                highestCareProfile,
                intensity,
                impact,
                leader,
                venue,
                schedule,
                languages,
                ageRange,
                genderRestriction,
                socialForm,
                capacity,
                waitingList,
                price,
                qualityMark,
                alert,
                newVerifiedOn);
    }
}
