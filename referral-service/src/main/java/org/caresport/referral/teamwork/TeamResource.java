package org.caresport.referral.teamwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.DirectoryEntry.Absence;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.persistence.Workloads;
import org.caresport.referral.persistence.Workloads.Load;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teamwork")
class TeamResource {

    private final DutyRoster roster;
    private final Workloads workloads;
    private final CallerProvider callers;
    private final WallClock wallClock;

    TeamResource(DutyRoster roster, Workloads workloads, CallerProvider callers, WallClock wallClock) {
        this.roster = roster;
        this.workloads = workloads;
        this.callers = callers;
        this.wallClock = wallClock;
    }

    @GET
    @NoPersonalData
    @RolesAllowed("broker")
    @Transactional
    @Operation(
            summary = "See the team",
            description =
                    "Everybody in the directory of the caller's municipalities, with how much work they have; and what nobody has")
    @APIResponse(responseCode = "200", description = "By municipality, then by name")
    public Team team() {
        var caller = callers.current();
        return new Team(caller.municipalities().stream()
                .sorted()
                .map(municipality -> team(municipality, caller))
                .toList());
    }

    private TeamOfMunicipality team(String municipality, Caller caller) {
        var today = wallClock.todayIn(municipality);
        var referrals = workloads.referrals(municipality, today, caller);
        var toDos = workloads.toDos(municipality, today, caller);
        var directory = roster.team(municipality);
        return new TeamOfMunicipality(
                municipality,
                directory.stream()
                        .map(one -> new Colleague(
                                one.login().orElse(null),
                                one.name(),
                                one.phone(),
                                one.isAwayOn(today),
                                one.absence()
                                        .filter(_ -> one.isAwayOn(today))
                                        .map(Absence::until)
                                        .orElse(null),
                                roster.coverOf(one, today)
                                        .map(DirectoryEntry::name)
                                        .orElse(null),
                                Work.of(one.login().map(referrals::get).orElse(null)),
                                Work.of(one.login().map(toDos::get).orElse(null))))
                        .toList(),
                Stream.concat(referrals.keySet().stream(), toDos.keySet().stream())
                        .filter(login -> !login.isEmpty() && !has(directory, login))
                        .distinct()
                        .sorted()
                        .map(login -> new Leftover(login, Work.of(referrals.get(login)), Work.of(toDos.get(login))))
                        .toList(),
                Work.of(referrals.get("")),
                Work.of(toDos.get("")));
    }

    private static boolean has(List<DirectoryEntry> directory, String login) {
        return directory.stream()
                .anyMatch(entry -> entry.login().filter(login::equals).isPresent());
    }

    record Team(List<TeamOfMunicipality> municipalities) {}

    record TeamOfMunicipality(
            String municipality,
            List<Colleague> colleagues,

            @Schema(description = "Work of accounts that are not in the directory, or no longer: to be handed over")
            List<Leftover> leftovers,

            @Schema(description = "Referrals that nobody has")
            Work nobodysReferrals,

            @Schema(description = "To-dos that nobody has") Work nobodysToDos) {}

    record Leftover(String login, Work referrals, Work toDos) {}

    record Colleague(
            @Schema(description = "Absent: has no account, and cannot be given work") @Nullable
            String login,

            String name,
            @Nullable String phone,
            boolean away,

            @Schema(description = "The last day of an absence that holds today") @Nullable
            LocalDate awayUntil,

            @Schema(description = "Who covers today, by name") @Nullable
            String coveredBy,

            Work referrals,
            Work toDos) {}

    /** How much is open, and how much of that is past its day. */
    record Work(
            @Schema(minimum = "0", maximum = "1000000000", examples = "12")
            long open,

            @Schema(minimum = "0", maximum = "1000000000", examples = "2")
            long overdue) {

        static Work of(@Nullable Load load) {
            return load == null ? new Work(0, 0) : new Work(load.open(), load.overdue());
        }
    }
}
