package org.caresport.matching.matches;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.matching.profile.ProfileForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/matches")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
class MatchResource {

    private final MatchLookup matches;
    private final WhatIfLookup whatIfs;

    MatchResource(MatchLookup matches, WhatIfLookup whatIfs) {
        this.matches = matches;
        this.whatIfs = whatIfs;
    }

    @GET
    @Path("/{requestId}")
    @Accesses(resource = "Match", action = "read", id = "requestId")
    @RolesAllowed("broker")
    @Operation(summary = "Read the answer to a match request, with every reason")
    @APIResponse(responseCode = "200", description = "The match")
    @APIResponse(responseCode = "404", description = "No such match in the caller's municipalities")
    public MatchView read(@RestPath UUID requestId) {
        return MatchView.of(matches.get(requestId));
    }

    @POST
    @NoPersonalData
    @RolesAllowed("broker")
    @Operation(
            summary = "Try a profile against the programmes there are now",
            description = "Answers as a referral would be answered, with every reason. Nothing is stored or published.")
    @APIResponse(responseCode = "200", description = "The answer; without the ids that a stored one has")
    @APIResponse(
            responseCode = "400",
            description = "The profile is not valid, or of a municipality that is not the caller's")
    public MatchView attempt(@NotNull @Valid ProfileForm profile) {
        return MatchView.tried(profile.municipality(), matches.attempt(profile));
    }

    @POST
    @Path("/{requestId}/what-if")
    @Accesses(resource = "Match", action = "read", id = "requestId")
    @RolesAllowed("broker")
    @Operation(
            summary = "Try what would fit this person otherwise",
            description =
                    "With the profile of the match as it was asked, and what is said otherwise here: what would be proposed"
                            + " of the offer there is now, what falls out and why, and what nearly fits. Nothing is stored or changed,"
                            + " and the case is as it was. Without a field it tells what they would be proposed now. A broker who tries"
                            + " many times looks once in ten minutes, for the access log.")
    @APIResponse(responseCode = "200", description = "The answer")
    @APIResponse(responseCode = "404", description = "No such match in the caller's municipalities")
    @APIResponse(
            responseCode = "409",
            description = "There is a newer match of the referral, or the referral has ended (move-not-allowed)")
    public WhatIfView whatIf(@RestPath UUID requestId, @NotNull @Valid WhatIf otherwise) {
        return whatIfs.ask(requestId, otherwise);
    }
}
