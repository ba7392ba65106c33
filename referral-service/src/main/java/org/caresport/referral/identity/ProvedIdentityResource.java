package org.caresport.referral.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.referral.domain.IdentityNotProved;
import org.caresport.referral.patient.PatientLogins;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/identity-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patient")
class ProvedIdentityResource {

    private final ProvedIdentity identity;
    private final PatientLogins logins;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final Clock clock;

    ProvedIdentityResource(
            ProvedIdentity identity, PatientLogins logins, CallerProvider callers, AccessLog accessLog, Clock clock) {
        this.identity = identity;
        this.logins = logins;
        this.callers = callers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** @param linked how many registrations were added to those of this login */
    record Linked(int linked) {}

    @POST
    @Accesses(resource = "Patient", action = "update")
    @Transactional
    @RolesAllowed("patient")
    @Operation(
            summary = "Link everything that was registered of me, by the identity that my login has proved",
            description =
                    "For logins whose identity provider states a BSN at a level that this platform trusts; without one, each"
                            + " referral is linked by the code from its own e-mail. Doing it again links what came since.")
    @APIResponse(responseCode = "200", description = "What belongs to this BSN and birth date is linked")
    @APIResponse(
            responseCode = "403",
            description = "The login has proved no identity that is trusted here (identity-not-proved)")
    public Linked link() {
        var bsn = identity.bsn().orElseThrow(IdentityNotProved::new);
        var joined = logins.join(callers.current().subject(), bsn, identity.birthDate(), clock.instant());
        logins.registrationsOf(callers.current().subject())
                .forEach(patient ->
                        accessLog.record(Access.granted("update", "Patient", patient.toString(), patient.toString())));
        return new Linked(joined.size());
    }
}
