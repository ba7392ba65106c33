package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.goal.Goal;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.move.Why;
import org.caresport.referral.persistence.GoalBook;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/goals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class GoalResource {

    private final ReferralMoves moves;
    private final Referrals referrals;
    private final GoalBook book;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    GoalResource(
            ReferralMoves moves,
            Referrals referrals,
            GoalBook book,
            CallerProvider callers,
            AccessLog accessLog,
            WallClock wallClock) {
        this.moves = moves;
        this.referrals = referrals;
        this.book = book;
        this.callers = callers;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @RolesAllowed("broker")
    @Transactional
    @Operation(summary = "List what the patient wants to reach, and how far they are")
    @APIResponse(responseCode = "200", description = "In order of time")
    public Goals list(@RestPath UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        return new Goals(book.of(referral).stream().map(GoalView::of).toList());
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(summary = "Agree on a goal")
    @APIResponse(responseCode = "201", description = "As it was agreed")
    public RestResponse<GoalView> agree(@RestPath UUID id, @NotNull @Valid AgreeOnGoal body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> agreed(referral, body, stamp),
                (referral, done) -> shown(referral, UUID.fromString(done.made())));
    }

    @POST
    @Path("/{goal}/progress")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(summary = "Record how far a goal is")
    @APIResponse(responseCode = "200", description = "The goal, with all its progress")
    public RestResponse<GoalView> progress(
            @RestPath UUID id, @RestPath UUID goal, @NotNull @Valid RecordProgress body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    if (body.on().isAfter(today(referral))) {
                        throw Problem.validation("Record how far it is on the day itself, or later.")
                                .invalid("on", "must not be in the future");
                    }
                    book.add(
                            find(referral, goal),
                            new Goal.Progress(body.percent(), body.on(), body.text(), stamp.by(), stamp.at()));
                    return shown(referral, goal);
                },
                (referral, _) -> shown(referral, goal));
    }

    private ResponseBuilder<GoalView> agreed(Referral referral, AgreeOnGoal body, Stamp stamp) {
        var target = body.targetOn();
        if (target != null && target.isBefore(today(referral))) {
            throw Problem.validation("Choose today or a later day.").invalid("targetOn", "must not be in the past");
        }
        var goal = new Goal(
                UUID.randomUUID(),
                referral.id(),
                body.text(),
                body.measure(),
                target,
                stamp.by(),
                stamp.at(),
                List.of());
        book.add(goal);
        return ResponseBuilder.create(RestResponse.Status.CREATED, GoalView.of(goal))
                .location(URI.create("/v1/referrals/%s/goals/%s".formatted(referral.id(), goal.id())));
    }

    private ResponseBuilder<GoalView> shown(Referral referral, UUID goal) {
        return ResponseBuilder.ok(GoalView.of(find(referral, goal)));
    }

    private Goal find(Referral referral, UUID goal) {
        return book.find(referral, goal).orElseThrow(() -> Problem.notFound("goal of this referral"));
    }

    private LocalDate today(Referral referral) {
        return wallClock.todayIn(referral.submission().municipality());
    }

    /** @param measure by what it is seen, as a code */
    record AgreeOnGoal(
            @NotBlank @Size(max = 500) String text,

            @Nullable @Size(max = 64) @Pattern(regexp = Why.CODE, message = Why.A_CODE)
            String measure,

            @Nullable LocalDate targetOn) {}

    record RecordProgress(
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotNull LocalDate on,
            @Nullable @Size(max = 1000) String text) {}

    @Schema(name = "GoalsOfReferral")
    record Goals(List<GoalView> items) {}

    /** What the patient wants to reach, as their broker sees it. */
    @Schema(name = "Goal")
    record GoalView(
            UUID id,
            String text,

            @Schema(description = "By what it is seen, as a code; absent when the words say it") @Nullable
            String measure,

            @Nullable LocalDate targetOn,
            String by,
            Instant at,

            @Schema(description = "In order of the days") List<Progress> progress) {

        @Schema(name = "GoalProgress")
        record Progress(
                @Schema(description = "From 0, nothing yet, to 100, reached", minimum = "0", maximum = "100")
                int percent,

                LocalDate on,
                @Nullable String text,
                String by,
                Instant at) {}

        static GoalView of(Goal goal) {
            return new GoalView(
                    goal.id(),
                    goal.text(),
                    goal.measure(),
                    goal.targetOn(),
                    goal.by(),
                    goal.at(),
                    goal.progress().stream()
                            .map(one -> new Progress(one.percent(), one.on(), one.text(), one.by(), one.at()))
                            .toList());
        }
    }
}
