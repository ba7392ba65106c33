package org.caresport.web.referral;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One way into one programme, at the platform. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/participations/{id}")
interface ParticipationApi {

    @GET
    RestResponse<Case.Participation> read(@PathParam("id") UUID id);

    @GET
    @Path("/attendance")
    Attendance attendance(@PathParam("id") UUID id);

    @POST
    @Path("/{move}")
    void post(
            @PathParam("id") UUID id,
            @PathParam("move") String move,
            @HeaderParam(ReferralApi.KEY) String key,
            @HeaderParam(ReferralApi.VERSION) @Nullable String version,
            Map<String, Object> body);

    record Attendance(UUID participationId, int missedInARow, List<Held> sessions) {

        /** Of which something was told, or can be. */
        public List<Held> latest() {
            return sessions.size() > 8 ? sessions.subList(sessions.size() - 8, sessions.size()) : sessions;
        }
    }

    record Held(
            LocalDate on,
            @Nullable String presence,
            @Nullable LocalDate correctableUntil) {}
}
