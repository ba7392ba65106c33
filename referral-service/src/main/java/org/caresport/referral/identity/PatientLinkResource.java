package org.caresport.referral.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.referral.domain.PatientLinkRefused;
import org.caresport.referral.invitation.CodeTries;
import org.caresport.referral.invitation.PatientInvitations;
import org.caresport.referral.patient.PatientLogins;
import org.caresport.referral.patient.Patients;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/me/patient-link")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patient")
class PatientLinkResource {

    private final PatientInvitations invitations;
    private final CodeTries tries;
    private final Patients patients;
    private final PatientLogins logins;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Clock clock;

    PatientLinkResource(
            PatientInvitations invitations,
            CodeTries tries,
            Patients patients,
            PatientLogins logins,
            CallerProvider callers,
            Idempotency idempotency,
            AccessLog accessLog,
            Clock clock) {
        this.invitations = invitations;
        this.tries = tries;
        this.patients = patients;
        this.logins = logins;
        this.callers = callers;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** @param code from the link in the welcome e-mail */
    record LinkPatient(
            @NotBlank @Size(max = 100) String code, @NotNull LocalDate birthDate) {}

    @POST
    @Accesses(resource = "Patient", action = "update")
    @RolesAllowed("patient")
    @TakesIdempotencyKey
    @Operation(
            summary = "Link my login to my referrals",
            description =
                    "With the code from the welcome e-mail and the birth date; a code can be tried a few times only. It"
                            + " links what the organisation registered for which the e-mail was sent; what another organisation sent"
                            + " has a code of its own.")
    @APIResponse(responseCode = "204", description = "Linked")
    @APIResponse(
            responseCode = "409",
            description =
                    "The code fits, but is for what another login is linked to (registration-linked-already), or this login"
                            + " is another person's (login-of-somebody-else)")
    @APIResponse(
            responseCode = "422",
            description =
                    "The code is unknown, used, expired or of somebody with another birth date, and it is not said which"
                            + " (patient-link-refused); or the idempotency key was used for another request")
    @APIResponse(
            responseCode = "429",
            description = "This login has tried too many codes; 'Retry-After' says how long to wait")
    public RestResponse<Void> link(@NotNull @Valid LinkPatient body) {
        return idempotency.once(
                body,
                callers::current,
                caller -> {
                    link(body, caller.subject());
                    return RestResponse.<Void>noContent();
                },
                (_, _) -> RestResponse.<Void>noContent());
    }

    private void link(LinkPatient body, String subject) {
        var now = clock.instant();
        tries.count(subject, now);
        var person = invitations
                .attempt(body.code(), now)
                .map(patients::get)
                .filter(found -> found.details().birthDate().equals(body.birthDate()))
                .orElseThrow(PatientLinkRefused::new);
        if (!invitations.use(body.code(), now)) {
            throw new PatientLinkRefused();
        }
        logins.link(person.id(), subject, now);
        tries.forgive(subject);
        accessLog.record(Access.granted(
                "update", "Patient", person.id().toString(), person.id().toString()));
    }
}
