package org.caresport.referral.worklist;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has how much, in each of the caller's municipalities. */
record TeamsView(List<Team> teams) {

    /** @param nobodys what nobody has taken up */
    record Team(String municipality, List<Member> members, Tally nobodys) {}

    /**
     * Somebody in the directory, or somebody who has lines and is not in it any more.
     *
     * @param owner the subject of the account, by which the worklist knows them; null when the directory does not know it
     * @param name as the directory has it; null when they are not in it
     * @param fallback whether they stand in where no other broker is
     * @param absence null while they are there
     */
    record Member(
            @Nullable String owner,
            @Nullable String name,
            boolean fallback,
            @Nullable Away absence,
            Tally tally) {}

    /**
     * An absence that holds today.
     *
     * @param coveredBy the name of who covers today; null when nobody does
     */
    @Schema(name = "MemberAbsence")
    record Away(LocalDate until, @Nullable String coveredBy) {}
}
