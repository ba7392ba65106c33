package org.caresport.referral.teamwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Done;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.persistence.HandOvers;
import org.caresport.referral.persistence.HandOvers.HandOver;
import org.caresport.referral.persistence.ToDoBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/hand-overs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teamwork")
class HandOverResource {

    private final HandOvers handOvers;
    private final Lending lending;
    private final Colleagues colleagues;
    private final ToDoBook toDos;
    private final Announcements announcements;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final Clock clock;
    private final WallClock wallClock;

    HandOverResource(
            HandOvers handOvers,
            Lending lending,
            Colleagues colleagues,
            ToDoBook toDos,
            Announcements announcements,
            CallerProvider callers,
            Idempotency idempotency,
            Clock clock,
            WallClock wallClock) {
        this.handOvers = handOvers;
        this.lending = lending;
        this.colleagues = colleagues;
        this.toDos = toDos;
        this.announcements = announcements;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @GET
    @NoPersonalData
    @RolesAllowed("broker")
    @Transactional
    @Operation(summary = "List the hand-overs for a period that are running or still to come")
    @APIResponse(responseCode = "200", description = "In the caller's municipalities, the next one first")
    public HandOverList list() {
        var caller = callers.current();
        return new HandOverList(handOvers.running(wallClock.today()).stream()
                .filter(one -> caller.inMunicipality(one.municipality()))
                .map(HandOverView::of)
                .toList());
    }

    @POST
    @NoPersonalData
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Hand all of one's open cases over to a colleague",
            description =
                    "For good, or until a day: then they go on the first day and come back after the last one. Also for a"
                            + " colleague who cannot do it themselves. What there is to do for a case goes along with it")
    @APIResponse(responseCode = "201", description = "As it was arranged")
    public RestResponse<HandOverView> handOver(@NotNull @Valid HandOverAll body) {
        return idempotency.once(
                body,
                () -> admitted(body),
                _ -> arranged(body),
                (_, done) -> ResponseBuilder.ok(HandOverView.of(made(done))).build());
    }

    @POST
    @Path("/{id}/end")
    @NoPersonalData
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "End a hand-over before its time",
            description = "The cases that are still the colleague's go back")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It was for good, or was ended before (move-not-allowed)")
    public RestResponse<HandOverView> end(@RestPath UUID id, @Valid Nothing body) {
        return idempotency.once(
                body,
                () -> find(id),
                running -> {
                    if (!handOvers.stop(id, clock.instant())) {
                        throw Problem.of(
                                        KitProblem.MOVE_NOT_ALLOWED,
                                        "It was for good, or was ended before. Hand the cases over again instead.")
                                .with("state", "ended");
                    }
                    giveBack(running);
                    return ResponseBuilder.ok(HandOverView.of(find(id))).build();
                },
                (_, _) -> ResponseBuilder.ok(HandOverView.of(find(id))).build());
    }

    private String admitted(HandOverAll body) {
        if (!callers.current().inMunicipality(body.municipality())) {
            throw Problem.validation("Name a municipality that you work in.")
                    .invalid("municipality", "is none of yours");
        }
        return body.municipality();
    }

    private RestResponse<HandOverView> arranged(HandOverAll body) {
        var caller = callers.current();
        var stamp = new Stamp(caller.subject(), caller.organisation(), Hand.BROKER, clock.instant());
        var today = wallClock.todayIn(body.municipality());
        var from = body.from() == null ? caller.subject() : body.from();
        var to = colleagues.get(body.municipality(), body.to(), "to");
        if (body.from() != null) {
            colleagues.get(body.municipality(), body.from(), "from");
        }
        if (from.equals(body.to())) {
            throw Problem.validation("Choose a colleague.").invalid("to", "is whose cases they are already");
        }
        var begins = body.begins() == null ? today : body.begins();
        checkPeriod(begins, body.ends(), today);
        var handOver = new HandOver(
                UUID.randomUUID(),
                body.municipality(),
                from,
                body.to(),
                begins,
                body.ends(),
                body.note(),
                stamp.by(),
                stamp.at(),
                null);
        handOvers.add(handOver);
        if (handOver.holdsOn(today) && move(handOver, stamp) > 0) {
            announcements.handedOver(to, stamp.at());
        }
        return ResponseBuilder.create(RestResponse.Status.CREATED, HandOverView.of(handOver))
                .location(URI.create("/v1/hand-overs/" + handOver.id()))
                .build();
    }

    /** All or none: somebody who moved one of them at the same moment is told by a conflict. */
    private int move(HandOver one, Stamp stamp) {
        var because = Cover.because(one);
        var why = new Reason("handed-over-all", one.note());
        var theirs = handOvers.notLentYet(one.municipality(), one.from(), because);
        for (var id : theirs) {
            if (one.ends() == null) {
                lending.give(id, one.from(), one.to(), why, stamp);
            } else {
                lending.lend(new HandOvers.Lent(id, one.municipality(), one.from(), one.to(), because), why, stamp);
            }
        }
        if (one.ends() == null) {
            toDos.giveAll(one.municipality(), one.from(), one.to());
        }
        return theirs.size();
    }

    private void giveBack(HandOver one) {
        var caller = callers.current();
        var stamp = new Stamp(caller.subject(), caller.organisation(), Hand.BROKER, clock.instant());
        handOvers.lent().stream()
                .filter(lent -> lent.because().equals(Cover.because(one)))
                .forEach(lent -> lending.giveBack(lent, new Reason("cover-ended", one.note()), stamp));
    }

    private static void checkPeriod(LocalDate begins, @Nullable LocalDate ends, LocalDate today) {
        if (begins.isBefore(today)) {
            throw Problem.validation("Choose today or a later day.").invalid("begins", "must not be in the past");
        }
        if (ends == null && begins.isAfter(today)) {
            throw Problem.validation("For good begins today; for a period say when it ends, too.")
                    .invalid("ends", "is needed when it begins later");
        }
        if (ends != null && ends.isBefore(begins)) {
            throw Problem.validation("Choose a last day that is not before the first.")
                    .invalid("ends", "must not be before it begins");
        }
    }

    private HandOver made(Done done) {
        return find(UUID.fromString(done.made()));
    }

    private HandOver find(UUID id) {
        return handOvers
                .find(id)
                .filter(one -> callers.current().inMunicipality(one.municipality()))
                .orElseThrow(() -> Problem.notFound("hand-over"));
    }

    /**
     * @param from the login of whose cases they are; the caller's own when it is left out
     * @param begins the first day; today when it is left out
     * @param ends the last day; for good when it is left out
     */
    record HandOverAll(
            @NotNull @Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code as GM0222")
            String municipality,

            @Nullable @Size(min = 1, max = 200) String from,
            @NotBlank @Size(max = 200) String to,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            @NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "HandOvers")
    record HandOverList(List<HandOverView> items) {}

    /** All open cases of a broker with a colleague, for a period or for good. */
    @Schema(name = "HandOver")
    record HandOverView(
            UUID id,
            String municipality,

            @Schema(description = "The login of whose cases they are")
            String from,

            @Schema(description = "The colleague's login") String to,

            LocalDate begins,

            @Schema(description = "The last day; absent when it is for good") @Nullable
            LocalDate ends,

            String note,
            String by,
            boolean stopped) {

        static HandOverView of(HandOver one) {
            return new HandOverView(
                    one.id(),
                    one.municipality(),
                    one.from(),
                    one.to(),
                    one.begins(),
                    one.ends(),
                    one.note(),
                    one.by(),
                    one.stoppedAt() != null);
        }
    }
}
