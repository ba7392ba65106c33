package org.caresport.web.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caresport.web.api.ApiProblems;
import org.caresport.web.api.AsTheBrowser;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Matching, asked for a try that is kept nowhere. */
@RegisterRestClient(configKey = "door")
@RegisterProvider(ApiProblems.class)
@RegisterClientHeaders(AsTheBrowser.class)
@AccessToken
@Path("/v1/matches")
interface MatchingApi {

    @POST
    Match tried(Ask ask);

    record Match(
            List<Case.Proposal> proposals,
            List<Case.Stop> medicalStops,
            List<Case.Exclusion> excluded,
            int considered) {}

    /** A profile without a name: what the referral's own was asked with, and what is tried. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ask(
            String municipality,
            Case.@Nullable Location location,
            @Nullable Integer age,
            @Nullable String gender,
            List<Reason> reasons,
            @Nullable List<String> conditions,
            @Nullable List<Map<String, Object>> codedConditions,
            @Nullable Map<String, Object> clearance,
            List<Word> clearances,
            @Nullable Map<String, Object> measurements,
            @Nullable Integer careProfile,
            @Nullable List<String> accessibilityNeeds,
            @Nullable List<String> languages,
            Case.@Nullable Travel travel,
            Case.@Nullable Budget budget,
            @Nullable String goal,
            @Nullable Availability availability,
            @Nullable Liked preferences) {}

    record Reason(String system, String code) {}

    record Availability(List<String> days) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(boolean given, LocalDate on, @Nullable LocalDate until, List<Case.Cover> covers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Liked(List<String> concepts, @Nullable String socialForm, List<String> days, List<String> dayParts) {}
}
