package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.referral.persistence.OfferFacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/activity-facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class OfferFactsResource {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Duration PERIOD = Duration.ofDays(730);

    private final OfferFacts facts;
    private final Clock clock;

    OfferFactsResource(OfferFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @GET
    @NoPersonalData
    @RolesAllowed("broker")
    @Transactional
    @Operation(
            summary = "Tell what was measured of activities",
            description =
                    "Of the last two years, wherever people came from: how soon the club answers, how often it takes somebody,"
                            + " and how many are still active after twelve weeks. What fewer than ten people stand behind is left out.")
    @APIResponse(responseCode = "200", description = "In the order in which they were asked for")
    public FactsOfActivities read(
            @RestQuery
                    @Parameter(description = "Ids of activities, at most 50, with commas between them")
                    @NotNull(message = "is required: ids of activities, with commas between them")
                    @Size(max = 1850)
                    @Pattern(
                            regexp = ID + "(," + ID + "){0,49}",
                            message = "must be at most 50 ids with commas between them")
                    String activities) {
        var now = clock.instant();
        var wanted = Stream.of(activities.split(","))
                .map(UUID::fromString)
                .distinct()
                .toList();
        return new FactsOfActivities(
                OfferFacts.SMALLEST_CELL,
                facts.of(wanted, now.minus(PERIOD), LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                        .map(FactsView::of)
                        .toList());
    }

    @Schema(name = "ActivityFactsList")
    record FactsOfActivities(
            @Schema(description = "Fewer people than this are not told", minimum = "1", maximum = "100")
            int smallestCell,

            List<FactsView> items) {}

    /** What was measured of one activity. */
    @Schema(name = "ActivityFacts")
    record FactsView(
            UUID activityId,

            @Schema(
                    description = "In so many days nine of ten answers of the club came",
                    minimum = "0",
                    maximum = "1000")
            @Nullable
            Integer answersWithinDays,

            @Schema(
                    description = "Of those about whom the club answered, the percentage that it took",
                    minimum = "0",
                    maximum = "100")
            @Nullable
            Integer acceptedPercent,

            @Schema(
                    description = "Of those who began, the percentage active twelve weeks later",
                    minimum = "0",
                    maximum = "100")
            @Nullable
            Integer stillActivePercent) {

        static FactsView of(OfferFacts.Facts facts) {
            return new FactsView(
                    facts.activity(), facts.answersWithinDays(), facts.acceptedPercent(), facts.stillActivePercent());
        }
    }
}
