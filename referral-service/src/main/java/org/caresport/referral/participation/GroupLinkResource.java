package org.caresport.referral.participation;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.invitation.GroupInvitations;
import org.caresport.referral.invitation.GroupInvitations.Group;
import org.caresport.referral.participation.ReportGroup.GroupLine;
import org.caresport.referral.problem.ReferralProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list of a group for clubs without an account: the link from the mail before a first session is all they need. */
@Path("/v1/provider-link/group")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Provider's link")
@APIResponse(responseCode = "200", description = "The group, as the provider may know it")
@APIResponse(responseCode = "404", description = "The link is not known (link-unknown)")
@APIResponse(responseCode = "410", description = "The link is no longer valid (link-expired)")
class GroupLinkResource {

    private static final String TOKEN = "Link-Token";
    private static final String SECRET = "What stands behind the # in the link that was mailed";
    private static final String BY_LINK = "provider-link";

    private final GroupInvitations invitations;
    private final Groups groups;
    private final Idempotency idempotency;
    private final WallClock wallClock;
    private final Clock clock;

    GroupLinkResource(
            GroupInvitations invitations, Groups groups, Idempotency idempotency, WallClock wallClock, Clock clock) {
        this.invitations = invitations;
        this.groups = groups;
        this.idempotency = idempotency;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** Who of the group was at a session. */
    record ReportLinkedGroup(
            @NotNull LocalDate on,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid GroupLine> participants) {}

    @GET
    @Transactional
    @Accesses(resource = "Participation", action = "read")
    @Operation(summary = "List a group, with who was at a session")
    public GroupView look(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @RestQuery @Parameter(description = "The day of the session; today when nothing is said") @Nullable
                    LocalDate on) {
        var group = valid(token);
        return groups.look(group.activity(), on == null ? wallClock.today() : on, holder(group));
    }

    @POST
    @Path("/attendance")
    @Accesses(resource = "Participation", action = "update")
    @TakesIdempotencyKey
    @Operation(
            summary = "Report who of a group was at a session",
            description = "All of what is sent is kept, or nothing, as with POST /v1/participants/attendance")
    @APIResponse(responseCode = "409", description = "Not possible in the state of one of them")
    public RestResponse<GroupView> report(
            @RestHeader(TOKEN) @Parameter(description = SECRET) @Nullable String token,
            @NotNull @Valid ReportLinkedGroup body) {
        return idempotency.onceFor(
                requireNonNullElse(token, ""),
                body,
                () -> valid(token),
                group -> {
                    var report = new ReportGroup(group.activity().value(), body.on(), body.participants());
                    groups.report(report, holder(group), stamp(group));
                    return RestResponse.ok(groups.look(group.activity(), body.on(), holder(group)));
                },
                (group, _) -> RestResponse.ok(groups.look(group.activity(), body.on(), holder(group))));
    }

    private Group valid(@Nullable String token) {
        var group = invitations.find(requireNonNullElse(token, "")).orElseThrow(ProviderLinkUnknown::new);
        if (!group.holds(clock.instant())) {
            throw Problem.of(
                            ReferralProblem.LINK_EXPIRED,
                            "This link is no longer valid. It is past its date: a new one comes before the next first session.")
                    .with("happened", "past-its-date");
        }
        return group;
    }

    private Stamp stamp(Group group) {
        return new Stamp(
                holder(group).subject(), group.organisation().toString(), Hand.PROVIDER_BY_LINK, clock.instant());
    }

    private static Caller holder(Group group) {
        var organisation = group.organisation().toString();
        return new Caller(BY_LINK + ":" + organisation, Set.of("provider"), organisation, Set.of(), BY_LINK, Set.of());
    }
}
