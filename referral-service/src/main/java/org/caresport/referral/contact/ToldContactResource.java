package org.caresport.referral.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.Patients;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/referrals/{id}/patient-contact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class ToldContactResource {

    private final ReferralMoves moves;
    private final Patients patients;

    ToldContactResource(ReferralMoves moves, Patients patients) {
        this.moves = moves;
        this.patients = patients;
    }

    @PUT
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(
            summary = "Record how the patient said that they want to be reached",
            description =
                    "Told to the broker, and recorded as such. It goes before what the practice registered, for the"
                            + " messages about what that practice referred, and changes nothing that another organisation has.")
    @APIResponse(responseCode = "200", description = "How the patient is reached now")
    public RestResponse<ReachedAs> record(@RestPath UUID id, @NotNull @Valid ContactDetails contact) {
        return moves.answer(
                id,
                contact,
                (referral, stamp) -> {
                    var patient = referral.submission().patient();
                    patients.say(Set.of(patient), contact.said(ContactSource.BROKER, stamp.at()), stamp.by());
                    return reachedAs(referral);
                },
                (referral, _) -> reachedAs(referral));
    }

    private ResponseBuilder<ReachedAs> reachedAs(Referral referral) {
        return ResponseBuilder.ok(
                        ReachedAs.of(patients.get(referral.submission().patient())))
                .tag(ETags.of(referral.version()));
    }
}
