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
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.TaggedAnswers;
import org.caresport.kit.openapi.ConditionalGet;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.paging.Slice;
import org.caresport.kit.query.Query;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.duplicates.PossibleDuplicates;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Letters;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.ReferralRecord;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.SafeguardingBook;
import org.caresport.referral.persistence.Selection;
import org.caresport.referral.persistence.Selection.Owned;
import org.caresport.referral.persistence.Worklist;
import org.caresport.referral.safeguarding.Safeguarding;
import org.caresport.referral.standing.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final WorklistItems items;
    private final Referrals referrals;
    private final Participations participations;
    private final ProposalBook proposals;
    private final ReferralRecord record;
    private final PossibleDuplicates duplicates;
    private final Measurements measurements;
    private final Letters letters;
    private final SafeguardingBook safeguarding;
    private final Patients patients;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final TaggedAnswers answers;
    private final WallClock wallClock;

    WorklistResource(
            Worklist worklist,
            WorklistItems items,
            Referrals referrals,
            Participations participations,
            ProposalBook proposals,
            ReferralRecord record,
            PossibleDuplicates duplicates,
            Measurements measurements,
            Letters letters,
            SafeguardingBook safeguarding,
            Patients patients,
            CallerProvider callers,
            AccessLog accessLog,
            TaggedAnswers answers,
            WallClock wallClock) {
        this.worklist = worklist;
        this.items = items;
        this.referrals = referrals;
        this.participations = participations;
        this.proposals = proposals;
        this.record = record;
        this.duplicates = duplicates;
        this.measurements = measurements;
        this.letters = letters;
        this.safeguarding = safeguarding;
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
            description =
                    "Referrals of the caller's municipalities, open ones unless a state is named: what is overdue and"
                            + " urgent first. Each says what is the matter, whose turn it is, and what is next.")
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "'me' for the caller's own, 'nobody' for nobody's, or a colleague's subject",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "Whether the next action's date has passed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(responseCode = "200", description = "One page")
    public Page<WorklistItem> list(
            @RestQuery @Parameter(description = "Only these states; none means every open one") @Size(max = 20)
                    Set<ReferralStage> state,
            @RestQuery @Parameter(description = "CBS codes, of those of the caller") @Size(max = 50)
                    Set<@Pattern(regexp = "GM[0-9]{4}", message = "must be a CBS code as GM0222") String> municipality,
            @RestQuery @Parameter(description = "Four digits of a postcode") @Size(max = 50)
                    Set<@Pattern(regexp = "[1-9][0-9]{3}", message = "must be four digits of a postcode") String>
                            neighbourhood,
            @RestQuery @Parameter(description = "How soon the referrer wants it") @Size(max = 4) Set<Urgency> urgency,
            @RestQuery
                    @Parameter(description = "Chapters of the ICPC in which at least one reason stands")
                    @Size(max = 17)
                    Set<@Pattern(regexp = "[A-Z]", message = "must be the letter of a chapter of the ICPC") String>
                            reasonFamily,
            @RestQuery @Parameter(description = "Whose turn it is") @Size(max = 6) Set<WaitingFor> waitingFor,
            @RestQuery @Parameter(description = "What comes first: unless said, most-pressing")
                    Selection.@Nullable Order sort,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable String cursor,
            @Context UriInfo uri) {
        var caller = callers.current();
        var query = new Query(uri);
        var selection = new Selection(
                state,
                waitingFor,
                query.text("owner", 200).map(owner -> owned(owner, caller)).orElseGet(Owned.ByAnybody::new),
                municipality,
                neighbourhood,
                urgency,
                reasonFamily,
                query.flag("overdue"),
                sort == null ? Selection.Order.MOST_PRESSING : sort);
        var found = worklist.page(selection, limit, cursor, caller);
        return Page.of(new Slice<>(items.of(found.items()), found.cursor()), uri);
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
                safeguarding
                        .find(referral, callers.current())
                        .map(Safeguarding::raised)
                        .orElse(null),
                record.historyOf(referral));
        accessLog.record(access("read", referral));
        return answers.read(referral.version(), ReferralView.of(referral, beside, todayFor(referral)), headers);
    }

    private static Owned owned(String owner, Caller caller) {
        return switch (owner) {
            case "nobody" -> new Owned.ByNobody();
            case "me" -> new Owned.By(caller.subject());
            default -> new Owned.By(owner);
        };
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
