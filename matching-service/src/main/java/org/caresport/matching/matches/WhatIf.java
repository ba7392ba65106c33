package org.caresport.matching.matches;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.profile.ProfileForm.Availability;
import org.caresport.matching.profile.ProfileForm.Budget;
import org.caresport.matching.profile.ProfileForm.Preferences;
import org.caresport.matching.profile.ProfileForm.Travel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody could say otherwise, about themselves and not about their health. A field that is left out is as it was asked; an
 * aspect in {@code without} is not known at all, before the fields here count.
 */
@Schema(name = "WhatIf")
record WhatIf(
        @Schema(description = "Euros a month, and whether they hold the municipality's pass") @Valid @Nullable
        Budget budget,

        @Valid @Nullable Travel travel,

        @Schema(description = "The days on which they can come at all") @Valid @Nullable
        Availability availability,

        @Size(max = 20) @Nullable Set<@NotNull @Size(max = 35) String> languages,
        @Size(max = 50) @Nullable Set<@NotNull @Size(max = 100) String> accessibilityNeeds,
        @Size(max = 200) @Nullable String goal,

        @Schema(description = "What they would like, which orders programmes and excludes none") @Valid @Nullable
        Preferences preferences,

        @Schema(description = "What is taken as not known; none of it when left out") @Size(max = 7) @Nullable
        Set<@NotNull Aspect> without) {

    @Schema(name = "WhatIfAspect")
    enum Aspect {
        BUDGET,
        TRAVEL,
        AVAILABILITY,
        LANGUAGES,
        ACCESSIBILITY_NEEDS,
        GOAL,
        PREFERENCES
    }

    ProfileForm on(ProfileForm asked) {
        return new ProfileForm(
                asked.municipality(),
                asked.location(),
                asked.age(),
                asked.gender(),
                asked.reasons(),
                asked.conditions(),
                asked.codedConditions(),
                asked.clearance(),
                asked.clearances(),
                asked.measurements(),
                asked.careProfile(),
                or(accessibilityNeeds, Aspect.ACCESSIBILITY_NEEDS, asked.accessibilityNeeds()),
                or(languages, Aspect.LANGUAGES, asked.languages()),
                travelling(known(Aspect.TRAVEL, asked.travel())),
                paying(known(Aspect.BUDGET, asked.budget())),
                or(goal, Aspect.GOAL, asked.goal()),
                coming(known(Aspect.AVAILABILITY, asked.availability())),
                preferring(known(Aspect.PREFERENCES, asked.preferences())));
    }

    private @Nullable Travel travelling(@Nullable Travel asked) {
        if (travel == null || asked == null) {
            return travel == null ? asked : travel;
        }
        return new Travel(or(travel.mode(), asked.mode()), or(travel.maxKilometres(), asked.maxKilometres()));
    }

    private @Nullable Budget paying(@Nullable Budget asked) {
        if (budget == null || asked == null) {
            return budget == null ? asked : budget;
        }
        return new Budget(
                or(budget.maxPerMonth(), asked.maxPerMonth()), or(budget.municipalPass(), asked.municipalPass()));
    }

    private @Nullable Availability coming(@Nullable Availability asked) {
        return availability == null || availability.days() == null ? asked : availability;
    }

    private @Nullable Preferences preferring(@Nullable Preferences asked) {
        if (preferences == null || asked == null) {
            return preferences == null ? asked : preferences;
        }
        return new Preferences(
                or(preferences.concepts(), asked.concepts()),
                or(preferences.socialForm(), asked.socialForm()),
                or(preferences.days(), asked.days()),
                or(preferences.dayParts(), asked.dayParts()));
    }

    private <T> @Nullable T or(@Nullable T said, Aspect aspect, @Nullable T asked) {
        return or(said, known(aspect, asked));
    }

    private <T> @Nullable T known(Aspect aspect, @Nullable T asked) {
        return without != null && without.contains(aspect) ? null : asked;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T asked) {
        return said == null ? asked : said;
    }
}
