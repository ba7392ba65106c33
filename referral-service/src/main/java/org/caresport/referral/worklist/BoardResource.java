package org.caresport.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Optional;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.persistence.Line;
import org.caresport.referral.persistence.Worklist;
import org.caresport.referral.persistence.WorklistChanges;
import org.caresport.referral.persistence.WorklistCounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The worklist as a whole: how much there is, what is stuck, who is looked for, and what changed. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist", description = "What waits for the broker")
@RolesAllowed("broker")
@Transactional
class BoardResource {

    private final Worklist worklist;
    private final WorklistCounts counts;
    private final WorklistChanges changes;
    private final WorklistItems items;
    private final Snags snags;
    private final CallerProvider callers;

    BoardResource(
            Worklist worklist,
            WorklistCounts counts,
            WorklistChanges changes,
            WorklistItems items,
            Snags snags,
            CallerProvider callers) {
        this.worklist = worklist;
        this.counts = counts;
        this.changes = changes;
        this.items = items;
        this.snags = snags;
        this.callers = callers;
    }

    @GET
    @Path("/counts")
    @NoPersonalData
    @Operation(
            summary = "Count what is open",
            description = "Of the caller's municipalities: of each state, and for each whose turn it is")
    @APIResponse(responseCode = "200", description = "Every open state, also those of which there is nothing")
    public CountsView counts() {
        var caller = callers.current();
        return CountsView.of(counts.open(caller), caller.subject());
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Accesses(resource = "Referral", action = "search")
    @Operation(
            summary = "Look for somebody by name or birth date",
            description =
                    "Among all referrals of the caller's municipalities, what is open first. The next page is the same"
                            + " body sent to 'next'.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<WorklistItem> search(
            @Valid @NotNull SearchWorklist wanted,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        wanted.check();
        var found = worklist.search(wanted.name(), wanted.birthDate(), limit, cursor, callers.current());
        return Page.of(new Slice<>(items.of(found.items()), found.cursor()), uri);
    }

    @GET
    @Path("/stuck")
    @Accesses(resource = "Referral", action = "search")
    @Operation(
            summary = "List what is stuck, and why",
            description =
                    "Open referrals that are overdue, that are nobody's, or to which the platform itself should have"
                            + " answered; the longest overdue first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<StuckItem> stuck(
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        var found = worklist.stuck(snags.silentSince(), limit, cursor, callers.current());
        var beside = items.beside(found.items());
        return Page.of(found.map(line -> stuck(line, beside)), uri);
    }

    @GET
    @Path("/changes")
    @Accesses(resource = "Referral", action = "search")
    @Operation(
            summary = "Tell what changed",
            description =
                    "Without 'since', from when on changes can be asked for: ask that first, then read the list. With it,"
                            + " everything that changed since then, also what was under way then and was finished later.")
    @APIResponse(responseCode = "200", description = "Changes, and what to ask with the next time")
    public ChangesView changes(
            @RestQuery
                    @Parameter(description = "What the last answer said; opaque")
                    @Nullable
                    @Size(min = 1, max = 1000)
                    String since,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var found = since == null ? changes.begin() : changes.since(since, limit, callers.current());
        return new ChangesView(items.of(found.changed()), found.left(), found.since(), found.more());
    }

    @GET
    @Path("/changed")
    @NoPersonalData
    @Operation(
            summary = "Tell which cases changed",
            description =
                    "Ids alone, for whoever asks every few seconds and reads what is on the screen: of cases of which a move, a"
                            + " to-do, a note, a goal, a measure, an attendance, a proposal, a draft of an intake, the person's"
                            + " contact or a transfer is new or changed; also of one that another municipality passes on to"
                            + " here. Without 'since', from when on changes can be asked for. The same 'since' serves"
                            + " /v1/worklist/changes.")
    @APIResponse(responseCode = "200", description = "Which, and what to ask with the next time")
    public ChangedView changed(
            @RestQuery
                    @Parameter(description = "What the last answer said; opaque")
                    @Nullable
                    @Size(min = 1, max = 1000)
                    String since,
            @RestQuery @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return since == null
                ? new ChangedView(List.of(), changes.begin().since(), false)
                : ChangedView.of(changes.which(since, limit, callers.current()));
    }

    private StuckItem stuck(Line line, WorklistItems.Beside beside) {
        return new StuckItem(
                items.of(line, beside),
                line.since(),
                snags.of(line).stream().map(StuckItem.Why::of).toList(),
                line.standing().next().awaited(),
                Optional.ofNullable(beside.escalations().get(line.referral().id()))
                        .map(escalation -> told(escalation, line.referral()))
                        .orElse(null));
    }

    private StuckItem.Told told(Escalation escalation, Referral referral) {
        return new StuckItem.Told(
                escalation.rung(),
                escalation.told().flatMap(told -> snags.name(told, referral)).orElse(null),
                escalation.since(),
                escalation.nextOn().orElse(null));
    }
}
