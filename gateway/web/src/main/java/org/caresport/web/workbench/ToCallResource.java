package org.caresport.web.workbench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A resident who gave a phone number alone was called, and said that they asked: their case is opened, once. */
@Path("/workbench/to-call/{id}")
@RolesAllowed("broker")
class ToCallResource {

    private final ResidentApi residents;

    ToCallResource(@RestClient ResidentApi residents) {
        this.residents = residents;
    }

    @POST
    public Response confirm(@PathParam("id") UUID id) {
        try {
            UUID referral = residents
                    .confirm(id, new ResidentApi.Confirmed("phone"))
                    .await()
                    .indefinitely()
                    .referralId();
            return Response.seeOther(URI.create("/workbench/referrals/" + referral))
                    .build();
        } catch (ApiProblem problem) {
            if (problem.status() == 404 || problem.status() == 409) {
                return Back.telling(null, "conflict");
            }
            throw problem;
        }
    }
}
