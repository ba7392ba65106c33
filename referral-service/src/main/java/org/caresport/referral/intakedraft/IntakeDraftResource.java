package org.caresport.referral.intakedraft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfNoneMatch;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.openapi.TakesIfMatch;
import org.caresport.referral.persistence.IntakeDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/referrals/{id}/intake-draft")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Guidance")
class IntakeDraftResource {

    private final Drafting drafting;

    IntakeDraftResource(Drafting drafting) {
        this.drafting = drafting;
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Transactional
    @Operation(
            summary = "Read the intake that somebody is filling in",
            description =
                    "As it was typed. It goes when the intake is recorded, when the case ends, and when nobody goes on"
                            + " with it for a month.")
    @ConditionalGet
    @APIResponse(responseCode = "404", description = "There is none, or no such referral for the caller")
    public RestResponse<Draft> read(@RestPath UUID id, @Context HttpHeaders headers) {
        var draft = drafting.read(id);
        return tagged(
                IfNoneMatch.isKnown(headers, Long.toString(draft.version()))
                        ? ResponseBuilder.<Draft>notModified()
                        : ResponseBuilder.ok(Draft.of(draft)),
                draft);
    }

    @PUT
    @Accesses(resource = "Referral", action = "update")
    @Transactional
    @TakesIfMatch
    @Operation(
            summary = "Save an intake while it is filled in",
            description =
                    "As often as one types, whole, and however little of it there is: nothing is checked but how long it is."
                            + " With If-None-Match: * it is begun, with If-Match gone on with. Where somebody else saved it meanwhile, the"
                            + " answer says who and when, and nothing is overwritten.")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "* to begin one",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @APIResponse(responseCode = "200", description = "Saved; the ETag is what the next save names")
    @APIResponse(responseCode = "201", description = "Begun")
    @APIResponse(responseCode = "409", description = "The case has ended (move-not-allowed)")
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody else saved it, began one or closed it (precondition-failed): savedBy and savedAt say who and"
                            + " when, where there is one")
    @APIResponse(
            responseCode = "428",
            description = "Neither If-Match nor If-None-Match was sent (precondition-required)")
    public RestResponse<Draft> save(@RestPath UUID id, @NotNull @Valid SaveDraft draft, @Context HttpHeaders headers) {
        var precondition = Precondition.of(headers);
        var saved = drafting.save(
                id, draft.fields().stream().map(SaveDraft.Typed::toField).toList(), precondition);
        return tagged(
                precondition instanceof Precondition.Absent
                        ? ResponseBuilder.create(RestResponse.Status.CREATED, Draft.of(saved))
                                .location(URI.create("/v1/referrals/%s/intake-draft".formatted(id)))
                        : ResponseBuilder.ok(Draft.of(saved)),
                saved);
    }

    @DELETE
    @Accesses(resource = "Referral", action = "update")
    @Transactional
    @TakesIfMatch
    @Operation(summary = "Throw the draft of an intake away", description = "There being none is as well.")
    @APIResponse(responseCode = "204", description = "There is none")
    @APIResponse(responseCode = "412", description = "If-Match was sent, and somebody else saved it meanwhile")
    public RestResponse<Void> discard(@RestPath UUID id, @Context HttpHeaders headers) {
        drafting.discard(id, headers);
        return RestResponse.noContent();
    }

    private static RestResponse<Draft> tagged(ResponseBuilder<Draft> answer, IntakeDraft draft) {
        return answer.tag(ETags.of(draft.version())).build();
    }

    /** The whole form, as it stands. */
    @Schema(name = "SaveIntakeDraft")
    record SaveDraft(
            @Schema(description = "What stands in each field; a field with nothing in it can be left out")
            @NotNull
            @Size(max = 300)
            List<@NotNull @Valid Typed> fields) {

        @Schema(name = "TypedField")
        record Typed(
                @Schema(
                        description = "Which field: the member of the intake, as a path",
                        example = "travel.maxKilometres")
                @NotNull
                @Size(max = 120)
                @Pattern(
                        regexp = "[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+){0,9}",
                        message = "must be a path such as travel.mode")
                String name,

                @Schema(description = "As typed, and several where several can be chosen") @NotNull @Size(max = 60)
                List<@NotNull @Size(max = 2000) String> values) {

            IntakeDraft.Field toField() {
                return new IntakeDraft.Field(name, values);
            }
        }
    }

    /** An intake while somebody fills it in. */
    @Schema(name = "IntakeDraft")
    record Draft(
            List<Filled> fields,

            @Schema(description = "Who saved it last, by their login")
            String savedBy,

            Instant savedAt) {

        @Schema(name = "IntakeDraftField")
        record Filled(String name, List<String> values) {}

        static Draft of(IntakeDraft draft) {
            return new Draft(
                    draft.fields().stream()
                            .map(field -> new Filled(field.name(), field.values()))
                            .toList(),
                    draft.by(),
                    draft.at());
        }
    }
}
