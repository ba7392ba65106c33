package org.caresport.referral.referringon;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Nothing;
import org.caresport.referral.persistence.Transfers;
import org.caresport.referral.persistence.Transfers.Known;
import org.caresport.referral.transfer.ReturnReason;
import org.caresport.referral.transfer.Transfer;
import org.caresport.referral.transfer.TransferState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referring on")
class TransferResource {

    private static final int MOST = 200;

    private final Transfers transfers;
    private final PassingOn passingOn;
    private final Receivers receivers;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Denials denials;
    private final Clock clock;

    TransferResource(
            Transfers transfers,
            PassingOn passingOn,
            Receivers receivers,
            CallerProvider callers,
            Idempotency idempotency,
            AccessLog accessLog,
            Denials denials,
            Clock clock) {
        this.transfers = transfers;
        this.passingOn = passingOn;
        this.receivers = receivers;
        this.callers = callers;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.denials = denials;
        this.clock = clock;
    }

    @GET
    @Accesses(resource = "Referral", action = "search")
    @RolesAllowed("broker")
    @Transactional
    @Operation(
            summary = "List what other municipalities ask, and what was asked of them",
            description =
                    "What is asked of the caller's municipalities and waits for an answer, and how it went with what they"
                            + " passed on: at most 200 of each")
    @APIResponse(responseCode = "200", description = "What waits first")
    public TransferLists list() {
        var mine = callers.current().municipalities();
        var incoming = transfers.askedOf(mine, MOST);
        var outgoing = transfers.askedBy(mine, MOST);
        incoming.forEach(known -> log("search", known.transfer()));
        outgoing.forEach(known -> log("search", known.transfer()));
        return new TransferLists(
                incoming.stream().map(this::incoming).toList(),
                outgoing.stream().map(OutgoingTransfer::of).toList());
    }

    @POST
    @Path("/{id}/acceptance")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Take a referral on",
            description =
                    "It is the caller's from now on, whole, with what there is to do; patient and first broker are told")
    @APIResponse(responseCode = "200", description = "How it ended, with the referral")
    @APIResponse(
            responseCode = "409",
            description =
                    "It was decided already, or a programme runs (move-not-allowed); or it follows another one (case-merged)")
    public RestResponse<DecidedTransfer> accept(@RestPath UUID id, @Valid Nothing body) {
        return decided(id, body, Transfer::to, stamp -> passingOn.accept(id, stamp));
    }

    @POST
    @Path("/{id}/return")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Do not take a referral on",
            description = "It stays where it is, and whoever has it there is told why")
    @APIResponse(responseCode = "200", description = "How it ended")
    @APIResponse(responseCode = "409", description = "It was decided already (move-not-allowed)")
    public RestResponse<DecidedTransfer> giveBack(@RestPath UUID id, @NotNull @Valid ReturnTransfer body) {
        return decided(id, body, Transfer::to, stamp -> passingOn.giveBack(id, body.reason(), body.text(), stamp));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(summary = "Ask it no more", description = "By those who asked, as long as nobody has decided")
    @APIResponse(responseCode = "200", description = "How it ended")
    @APIResponse(responseCode = "409", description = "It was decided already (move-not-allowed)")
    public RestResponse<DecidedTransfer> withdraw(@RestPath UUID id, @Valid Nothing body) {
        return decided(id, body, Transfer::from, stamp -> passingOn.withdraw(id, stamp));
    }

    /** @param side whose brokers decide this */
    private RestResponse<DecidedTransfer> decided(
            UUID id, Object body, Function<Transfer, String> side, Consumer<Stamp> decision) {
        return idempotency.once(
                body,
                () -> admitted(id, side),
                transfer -> {
                    var caller = callers.current();
                    decision.accept(new Stamp(caller.subject(), caller.organisation(), Hand.BROKER, clock.instant()));
                    log("update", transfer);
                    return ResponseBuilder.ok(shown(id, side)).build();
                },
                (transfer, _) -> {
                    log("read", transfer);
                    return ResponseBuilder.ok(shown(id, side)).build();
                });
    }

    private Transfer admitted(UUID id, Function<Transfer, String> side) {
        var found = transfers.find(id).map(Known::transfer);
        return found.filter(transfer -> callers.current().inMunicipality(side.apply(transfer)))
                .orElseThrow(() -> {
                    found.ifPresent(transfer -> denials.record(Access.denied(
                            "update",
                            "Referral",
                            transfer.referral().toString(),
                            transfer.patient().toString())));
                    return Problem.notFound("transfer");
                });
    }

    private DecidedTransfer shown(UUID id, Function<Transfer, String> side) {
        return DecidedTransfer.of(admitted(id, side));
    }

    private IncomingTransfer incoming(Known known) {
        var transfer = known.transfer();
        return IncomingTransfer.of(
                known,
                receivers.withLogin(transfer.from(), transfer.firstBroker()).orElse(null));
    }

    private void log(String action, Transfer transfer) {
        accessLog.record(Access.granted(
                action,
                "Referral",
                transfer.referral().toString(),
                transfer.patient().toString()));
    }

    @Schema(name = "Transfers")
    record TransferLists(
            @Schema(description = "What others ask, the oldest first")
            List<IncomingTransfer> incoming,

            @Schema(description = "What was asked of others: what waits first, then the newest answer")
            List<OutgoingTransfer> outgoing) {}

    /** @param text why, in words; for brokers alone */
    record ReturnTransfer(
            @NotNull ReturnReason reason,
            @NotBlank @Size(max = 2000) String text) {}

    @Schema(name = "DecidedTransfer")
    record DecidedTransfer(
            UUID id,
            TransferState state,

            @Schema(description = "The case; absent for those who do not have it") @Nullable
            UUID referralId) {

        static DecidedTransfer of(Transfer transfer) {
            var isTheirs = transfer.state() == TransferState.ACCEPTED || transfer.state() == TransferState.WITHDRAWN;
            return new DecidedTransfer(
                    transfer.id(),
                    transfer.state(),
                    isTheirs ? transfer.referral().value() : null);
        }
    }
}
