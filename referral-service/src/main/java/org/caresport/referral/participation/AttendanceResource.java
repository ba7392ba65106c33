package org.caresport.referral.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.Attendances;
import org.caresport.referral.persistence.Participations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** At which sessions somebody was: for the broker and the patient, and for the broker to write down what they were told. */
@Path("/v1/participations/{id}/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
class AttendanceResource {

    private final Participations participations;
    private final Attendances attendances;
    private final Reporting reporting;
    private final Idempotency idempotency;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final Clock clock;

    AttendanceResource(
            Participations participations,
            Attendances attendances,
            Reporting reporting,
            Idempotency idempotency,
            CallerProvider callers,
            AccessLog accessLog,
            Clock clock) {
        this.participations = participations;
        this.attendances = attendances;
        this.reporting = reporting;
        this.idempotency = idempotency;
        this.callers = callers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GET
    @Accesses(resource = "Participation", action = "read")
    @Transactional
    @RolesAllowed({"broker", "patient"})
    @Operation(summary = "See at which sessions the participant was", description = "With every report as it came")
    public AttendanceView read(@RestPath UUID id) {
        return shown("read", participations.get(new ParticipationId(id), callers.current()));
    }

    @POST
    @Accesses(resource = "Participation", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @Operation(
            summary = "Report whether the participant came, as the broker was told",
            description = "For a day on which a session was held; a second report of a day corrects the first")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "Not possible in this state")
    public RestResponse<AttendanceView> report(@RestPath UUID id, @NotNull @Valid ToldAttendance body) {
        return idempotency.once(
                body,
                () -> participations.getToMove(new ParticipationId(id), callers.current()),
                known -> RestResponse.ok(
                        shown("update", reporting.report(known, stamp(body), body.on(), body.presence()))),
                (known, _) -> RestResponse.ok(shown("read", known)));
    }

    /**
     * What a broker was told of a session.
     *
     * @param toldBy how they heard it
     * @param teller who told them: the club or the patient
     */
    record ToldAttendance(
            @NotNull LocalDate on,
            @NotNull Presence presence,
            @NotNull ContactAttempt.Channel toldBy,
            @NotNull Teller teller) {

        enum Teller {
            PROVIDER,
            PATIENT
        }

        Hand hand() {
            return Hand.ofBrokerFor(
                    switch (teller) {
                        case PROVIDER -> Actor.PROVIDER;
                        case PATIENT -> Actor.PATIENT;
                    },
                    toldBy);
        }
    }

    private Stamp stamp(ToldAttendance body) {
        var caller = callers.current();
        return new Stamp(caller.subject(), caller.organisation(), body.hand(), clock.instant());
    }

    private AttendanceView shown(String action, Participation participation) {
        accessLog.record(Access.granted(
                action,
                "Participation",
                participation.id().toString(),
                participation.patient().toString()));
        return AttendanceView.of(
                participation,
                reporting.register(participation),
                reporting.lately(participation),
                attendances.reportsOf(participation.id()));
    }
}
