package org.caresport.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.TaggedAnswers;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.duplicates.PossibleDuplicates;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Person;
import org.caresport.referral.persistence.Letters;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.ReferralRecord;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Worklist;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist", description = "What waits for the broker")
@Transactional
class WorklistResource {

    private final Worklist worklist;
    private final Referrals referrals;
    private final Participations participations;
    private final ProposalBook proposals;
    private final ReferralRecord record;
    private final PossibleDuplicates duplicates;
    private final Measurements measurements;
    private final Letters letters;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final TaggedAnswers answers;
    private final WallClock wallClock;

    WorklistResource(
            Worklist worklist,
            Referrals referrals,
            Participations participations,
            ProposalBook proposals,
            ReferralRecord record,
            PossibleDuplicates duplicates,
            Measurements measurements,
            Letters letters,
            Patients patients,
            CallerProvider callers,
            AccessLog accessLog,
            TaggedAnswers answers,
            WallClock wallClock) {
        this.worklist = worklist;
        this.referrals = referrals;
        this.participations = participations;
        this.proposals = proposals;
        this.record = record;
        this.duplicates = duplicates;
        this.measurements = measurements;
        this.letters = letters;
        this.patients = patients;
        this.callers = callers;
        this.accessLog = accessLog;
        this.answers = answers;
        this.wallClock = wallClock;
    }

    @GET
    @Accesses(resource = "Referral", action = "search")
    @RolesAllowed("broker")
    @Operation(
            summary = "List what waits",
            description = "Open referrals of the caller's municipalities, the earliest next-action date first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<WorklistItem> list(
            @RestQuery @Parameter(description = "Only these states; none means every open one") @Size(max = 20)
                    Set<ReferralStage> state,
            @RestQuery
                    @Parameter(description = "'me' for the caller's own")
                    @Nullable
                    @Pattern(regexp = "me", message = "must be me")
                    String owner,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        var caller = callers.current();
        var found = worklist.page(
                new Worklist.Selection(state, owner == null ? null : caller.subject(), limit, cursor), caller);
        var people = patients.getAll(
                found.items().stream().map(r -> r.submission().patient()).toList());
        var counts = proposals.counts(found.items());
        found.items().forEach(referral -> accessLog.record(access("search", referral)));
        var lines = found.map(referral -> WorklistItem.of(
                referral,
                name(people.get(referral.submission().patient())),
                counts.getOrDefault(referral.id(), 0),
                todayFor(referral)));
        return Page.of(lines, uri);
    }

    @GET
    @Path("/{id}")
    @Accesses(resource = "Referral", action = "read")
    @RolesAllowed("broker")
    @Operation(summary = "Read one referral whole", description = "Never holds a BSN")
    @ConditionalGet
    public RestResponse<ReferralView> read(@RestPath UUID id, @Context HttpHeaders headers) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        var beside = new ReferralView.Beside(
                patients.get(referral.submission().patient()),
                proposals.of(referral).orElse(null),
                participations.of(referral),
                measurements.of(referral),
                letters.of(referral),
                record.attemptsOf(referral),
                duplicates.of(referral, callers.current()).size(),
                record.historyOf(referral));
        accessLog.record(access("read", referral));
        return answers.read(referral.version(), ReferralView.of(referral, beside, todayFor(referral)), headers);
    }

    /** A patient whose data was erased has a referral, but no name. */
    private static String name(@Nullable Person person) {
        return person == null ? "" : person.details().name();
    }

    private LocalDate todayFor(Referral referral) {
        return wallClock.todayIn(referral.submission().municipality());
    }

    private static Access access(String action, Referral referral) {
        return Access.granted(
                action,
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString());
    }
}
