package org.caresport.matching.rulelist;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.caresport.matching.rulefile.RuleChange;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.RuleTrial;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/matching-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching rules")
class MatchingRulesResource {

    private final RuleBook rules;
    private final RuleWhatIf whatIf;
    private final Map<String, List<RuleChange.Parameter>> parameters;

    MatchingRulesResource(RuleBook rules, RuleWhatIf whatIf, RuleTrial trial) {
        this.rules = rules;
        this.whatIf = whatIf;
        this.parameters = trial.parameters();
    }

    @GET
    @NoPersonalData
    @RolesAllowed({"broker", "referrer", "admin", "policy-officer"})
    @Operation(summary = "List the rules by which programmes are matched, with their sources and owners")
    @APIResponse(responseCode = "200", description = "One page of the rules, by id")
    public Page<RuleView> list(
            @RestQuery
                    @Nullable
                    @Pattern(
                            regexp = "medical-stop|hard-filter|clearance|question|advice|score",
                            message = "must be one of medical-stop, hard-filter, clearance, question, advice, score")
                    String kind,
            @RestQuery @DefaultValue("100") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        var after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        var found = rules.rules().stream()
                .filter(rule -> kind == null || rule.about().kind().key().equals(kind))
                .filter(rule -> rule.about().id().compareTo(after) > 0)
                .sorted(comparing((Rule rule) -> rule.about().id()))
                .limit(limit + 1L)
                .toList();
        var page = Slice.of(found, limit, rule -> Cursor.encode(rule.about().id()));
        return Page.of(
                page.map(rule -> RuleView.of(
                        rule,
                        rules.version(),
                        parameters.getOrDefault(rule.about().id(), List.of()))),
                uri);
    }

    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @NoPersonalData
    @RolesAllowed({"admin", "policy-officer"})
    @Operation(
            summary = "Try a change of the rules on the people of the last days",
            description =
                    "Another number in a rule, without a rule, or another version of the rules: how many people of whom a"
                            + " referral is open would be proposed other programmes, of the offer there is now. Nothing is changed."
                            + " Counts alone: they are rounded down to fives, and of one to nine people it says nothing. A policy"
                            + " officer asks about the own municipalities, an administrator about all.")
    @APIResponse(responseCode = "200", description = "What would be different")
    @APIResponse(
            responseCode = "400",
            description =
                    "There is no such rule, number or version, the rules would contradict each other, or the municipality is"
                            + " not the caller's")
    public RuleWhatIfView whatIf(@NotNull @Valid RuleChanges changes) {
        return whatIf.ask(changes);
    }
}
