package org.caresport.referral.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Representative;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Who speaks for a patient: messages that the patient has no address for go to them. */
@Path("/v1/referrals/{id}/representative")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Guidance")
class RepresentativeResource {

    private final ReferralMoves moves;
    private final Patients patients;

    RepresentativeResource(ReferralMoves moves, Patients patients) {
        this.moves = moves;
        this.patients = patients;
    }

    /** Who speaks for the patient, as it was told to the broker. */
    record NameRepresentative(
            @NotBlank @Size(max = 200) String name,
            @NotNull Representative.Relationship relationship,
            @NotNull Representative.Ground ground,

            @Nullable
            @Pattern(
                    regexp = "\\+?[0-9][0-9 ()-]{4,30}",
                    message = "must be a telephone number: digits, with a + in front if it is international")
            String phone,

            @Nullable @Email(message = "must be an e-mail address") @Size(max = 254)
            String email,

            @NotNull(message = "is required: nl or en")
            @Pattern(regexp = "nl|en", message = "must be nl or en")
            @Schema(examples = "nl")
            String language) {

        Representative representative() {
            if (phone == null && email == null) {
                throw Problem.validation("Say how the representative is reached.")
                        .invalid("phone", "is required when there is no e-mail address");
            }
            return new Representative(name.strip(), relationship, ground, phone, email, language, ContactSource.BROKER);
        }
    }

    @PUT
    @Accesses(resource = "Referral", action = "update")
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(
            summary = "Record who speaks for the patient",
            description =
                    "Who they are, in what right, and how they are reached. Messages for which the patient has no address"
                            + " go to them, with the same links; what they answer is recorded as theirs, on the patient's behalf. It"
                            + " goes before what the practice sent, and who was recorded before is kept")
    @APIResponse(responseCode = "200", description = "Who speaks for the patient now")
    public RestResponse<Representative> name(@RestPath UUID id, @NotNull @Valid NameRepresentative body) {
        var representative = body.representative();
        return moves.answer(
                id,
                body,
                (referral, stamp) -> {
                    patients.represent(referral.submission().patient(), representative, stamp.by(), stamp.at());
                    return shown(referral, representative);
                },
                (referral, _) -> shown(referral, representative));
    }

    @DELETE
    @Accesses(resource = "Referral", action = "update")
    @TakesIdempotencyKey
    @TakesIfMatch
    @Operation(summary = "Record that nobody speaks for the patient any more")
    @APIResponse(responseCode = "204", description = "Nobody does")
    public RestResponse<Void> end(@RestPath UUID id) {
        return moves.answer(
                id,
                null,
                (referral, stamp) -> {
                    patients.endRepresentation(referral.submission().patient(), stamp.by(), stamp.at());
                    return ResponseBuilder.<Void>noContent();
                },
                (_, _) -> ResponseBuilder.<Void>noContent());
    }

    private static ResponseBuilder<Representative> shown(Referral referral, Representative representative) {
        return ResponseBuilder.ok(representative).tag(ETags.of(referral.version()));
    }
}
