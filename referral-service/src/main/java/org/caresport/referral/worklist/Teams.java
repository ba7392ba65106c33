package org.caresport.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.persistence.WorklistCounts.Alike;
import org.caresport.referral.worklist.TeamsView.Away;
import org.caresport.referral.worklist.TeamsView.Member;
import org.caresport.referral.worklist.TeamsView.Team;
import org.jspecify.annotations.Nullable;

/** Puts together who is in the directory and who has what. */
@ApplicationScoped
class Teams {

    private final DutyRoster roster;
    private final WallClock wallClock;

    Teams(DutyRoster roster, WallClock wallClock) {
        this.roster = roster;
        this.wallClock = wallClock;
    }

    TeamsView of(Collection<String> municipalities, List<Alike> open) {
        return new TeamsView(municipalities.stream()
                .sorted()
                .map(municipality -> team(
                        municipality,
                        open.stream()
                                .filter(alike -> alike.municipality().equals(municipality))
                                .toList()))
                .toList());
    }

    private Team team(String municipality, List<Alike> open) {
        var today = wallClock.todayIn(municipality);
        var directory = roster.of(municipality);
        var listed = directory.stream().map(entry -> member(entry, open, today));
        var others = open.stream()
                .flatMap(alike -> alike.owner().stream())
                .distinct()
                .sorted()
                .filter(owner -> directory.stream()
                        .noneMatch(entry -> entry.login().filter(owner::equals).isPresent()))
                .map(owner -> new Member(owner, null, false, null, tally(open, owner)));
        return new Team(
                municipality,
                Stream.concat(listed, others).toList(),
                Tally.of(open.stream().filter(alike -> alike.owner().isEmpty()).toList()));
    }

    private Member member(DirectoryEntry entry, List<Alike> open, LocalDate today) {
        var login = entry.login().orElse(null);
        return new Member(
                login, entry.name(), entry.fallback(), away(entry, today).orElse(null), tally(open, login));
    }

    private Optional<Away> away(DirectoryEntry entry, LocalDate today) {
        return entry.absence().filter(_ -> entry.isAwayOn(today)).map(absence -> {
            var present = roster.presentFor(entry, today);
            return new Away(absence.until(), present.isAwayOn(today) ? null : present.name());
        });
    }

    private static Tally tally(List<Alike> open, @Nullable String owner) {
        return Tally.of(open.stream()
                .filter(alike ->
                        owner != null && alike.owner().filter(owner::equals).isPresent())
                .toList());
    }
}
