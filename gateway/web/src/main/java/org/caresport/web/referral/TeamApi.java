package org.caresport.web.referral;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The brokers of a municipality, by name. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/team")
interface TeamApi {

    @GET
    Uni<Team> team();

    record Team(List<OfMunicipality> municipalities) {}

    record OfMunicipality(String municipality, List<Colleague> colleagues) {}

    record Colleague(
            @Nullable String login,
            String name,
            @Nullable String phone,
            boolean away,
            @Nullable LocalDate awayUntil) {}
}
