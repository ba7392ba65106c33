package org.caresport.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.persistence.IntakeBook;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class IntakesResource {

    private final Referrals referrals;
    private final IntakeBook book;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    IntakesResource(
            Referrals referrals, IntakeBook book, CallerProvider callers, AccessLog accessLog, WallClock wallClock) {
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
    @Operation(
            summary = "List the intakes of a referral",
            description =
                    "As each was recorded or corrected; the last one counts. What was measured is with the measures")
    @APIResponse(responseCode = "200", description = "In order of time")
    public Intakes list(@RestPath UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
        var today = wallClock.todayIn(referral.submission().municipality());
        return new Intakes(book.of(referral).stream()
                .map(one ->
                        new RecordedIntake(one.by(), one.organisation(), one.at(), IntakeView.of(one.intake(), today)))
                .toList());
    }

    @Schema(name = "IntakesOfReferral")
    record Intakes(List<RecordedIntake> items) {}

    /** An intake as it was recorded, or as somebody corrected it. */
    @Schema(name = "RecordedIntake")
    record RecordedIntake(String by, @Nullable String organisation, Instant at, IntakeView intake) {}
}
