package org.caresport.referral.guidance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.SafeguardingBook;
import org.caresport.referral.safeguarding.Safeguarding;
import org.caresport.referral.safeguarding.Safeguarding.SafeguardingLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For the broker who has the case, and nobody else: to a colleague it answers as if there were nothing. */
@Path("/v1/referrals/{id}/safeguarding")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Guidance")
@APIResponse(responseCode = "404", description = "There is no such referral, or it is not the caller's own case")
class SafeguardingResource {

    private final ReferralMoves moves;
    private final Referrals referrals;
    private final SafeguardingBook book;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    SafeguardingResource(
            ReferralMoves moves,
            Referrals referrals,
            SafeguardingBook book,
            Patients patients,
            CallerProvider callers,
            AccessLog accessLog) {
        this.moves = moves;
        this.referrals = referrals;
        this.book = book;
        this.patients = patients;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Transactional
    @Operation(
            summary = "See whether the patient may be in danger",
            description = "Only who has the case sees it; when it passes to a colleague, they do")
    @APIResponse(responseCode = "200", description = "With all that was written about it, in order of time")
    public SafeguardingView read(@RestPath UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        var known = book.get(referral, callers.current(), "read");
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        return SafeguardingView.of(known);
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Raise the safeguarding flag",
            description =
                    "There are signs that the patient is not safe. As long as it stands nothing is mailed to who speaks for"
                            + " them, and links that were mailed to them open nothing: call the patient. An address of the patient's own"
                            + " that somebody else reads is for the broker to change")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It stands already (move-not-allowed)")
    public RestResponse<SafeguardingView> raise(@RestPath UUID id, @NotNull @Valid SafeguardingNote body) {
        return write(id, true, body);
    }

    @POST
    @Path("/lifting")
    @Accesses(resource = "Referral", action = "update")
    @TakesIdempotencyKey
    @Operation(summary = "Lift the safeguarding flag", description = "Mails go where they went before")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "409", description = "It does not stand (move-not-allowed)")
    public RestResponse<SafeguardingView> lift(@RestPath UUID id, @NotNull @Valid SafeguardingNote body) {
        return write(id, false, body);
    }

    private RestResponse<SafeguardingView> write(UUID id, boolean raised, SafeguardingNote body) {
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    if (book.get(referral, callers.current(), "update").raised() == raised) {
                        throw Problem.of(KitProblem.MOVE_NOT_ALLOWED, "Read it again: it stands like that already.")
                                .with("state", raised ? "raised" : "lifted");
                    }
                    book.add(referral, new SafeguardingLine(raised, body.note(), stamp.by(), stamp.at()));
                    patients.withholdFromRepresentative(
                            referral.submission().patient(), referral.id().value(), raised, stamp.at());
                    return shown(referral);
                },
                (referral, _) -> shown(referral));
    }

    private ResponseBuilder<SafeguardingView> shown(Referral referral) {
        return ResponseBuilder.ok(SafeguardingView.of(book.get(referral, callers.current(), "read")));
    }

    /** @param note what was seen or heard, and what was agreed */
    record SafeguardingNote(@NotBlank @Size(max = 4000) String note) {}

    /** @param raised whether the flag stands */
    @Schema(name = "Safeguarding")
    record SafeguardingView(boolean raised, List<RaisedOrLifted> lines) {

        @Schema(name = "SafeguardingLine")
        record RaisedOrLifted(
                @Schema(description = "Whether this raised the flag; if not, it lifted it")
                boolean raised,

                String note,
                String by,
                Instant at) {}

        static SafeguardingView of(Safeguarding known) {
            return new SafeguardingView(
                    known.raised(),
                    known.lines().stream()
                            .map(line -> new RaisedOrLifted(line.raised(), line.note(), line.by(), line.at()))
                            .toList());
        }
    }
}
