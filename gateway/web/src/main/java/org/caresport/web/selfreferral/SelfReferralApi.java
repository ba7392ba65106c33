package org.caresport.web.selfreferral;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Takes in who asks for a broker; nobody is logged in. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@Path("/v1/self-referrals")
@Consumes(MediaType.APPLICATION_JSON)
interface SelfReferralApi {

    @POST
    Asked ask(ReferYourself body);

    @POST
    @Path("/verification")
    Opened verify(@HeaderParam("Link-Token") String code, Map<String, String> nothing);

    record ReferYourself(Applicant person, boolean consentToBeCalled) {}

    record Applicant(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            String postcode,
            @Nullable String phone,
            @Nullable String email,
            String language,
            @Nullable String wish,
            @Nullable String practice) {}

    /** @param verifiedBy {@code mail} or {@code broker} */
    record Asked(String verifiedBy) {}

    record Opened(boolean opened, ApiProblem.@Nullable Whom broker) {}
}
