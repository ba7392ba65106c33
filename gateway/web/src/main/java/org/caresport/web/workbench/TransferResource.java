package org.caresport.web.workbench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What another municipality asks to take on: taken on, or given back with a reason. */
@Path("/workbench/transfers/{id}")
@RolesAllowed("broker")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TransferResource {

    private final TeamApi team;

    TransferResource(@RestClient TeamApi team) {
        this.team = team;
    }

    @POST
    @Path("/acceptance")
    public Response accept(@PathParam("id") UUID id, @FormParam("key") @Nullable String key) {
        try {
            TeamApi.Decided decided = team.accept(id, key(key, "accept", id), new TeamApi.Nothing())
                    .await()
                    .indefinitely();
            return decided.referralId() == null
                    ? Back.telling(null, "transfer-accepted")
                    : Response.seeOther(URI.create("/workbench/referrals/" + decided.referralId()))
                            .build();
        } catch (ApiProblem problem) {
            return refused(problem);
        }
    }

    @POST
    @Path("/return")
    public Response giveBack(
            @PathParam("id") UUID id,
            @FormParam("key") @Nullable String key,
            @FormParam("reason") @Nullable String reason,
            @FormParam("text") @Nullable String text) {
        String why = Objects.requireNonNullElse(text, "").strip();
        if (reason == null || !Codes.RETURN_REASONS.contains(reason) || why.isEmpty()) {
            return Back.telling(null, "incomplete");
        }
        try {
            team.giveBack(id, key(key, reason + why, id), new TeamApi.Return(reason, why))
                    .await()
                    .indefinitely();
            return Back.telling(null, "transfer-returned");
        } catch (ApiProblem problem) {
            return refused(problem);
        }
    }

    private static Response refused(ApiProblem problem) {
        if (problem.status() == 409) {
            return Back.telling(null, "conflict");
        }
        if (problem.status() == 400) {
            return Back.telling(null, "incomplete");
        }
        throw problem;
    }

    private static String key(@Nullable String form, String act, UUID id) {
        if (form == null || form.isBlank()) {
            throw new BadRequestException();
        }
        return Acts.key(form, act, id);
    }
}
