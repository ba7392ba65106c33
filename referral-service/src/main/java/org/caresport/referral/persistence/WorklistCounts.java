package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.standing.Standing;
import org.hibernate.Session;

/** How much there is on a worklist. Reads what is open in the caller's municipalities, and nothing of what has ended. */
@ApplicationScoped
public class WorklistCounts {

    private final Session database;
    private final Lines lines;

    WorklistCounts(Session database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    /**
     * So many lines are alike.
     *
     * @param owner whose they are; empty when nobody's
     */
    public record Alike(
            String municipality,
            Optional<String> owner,
            ReferralStage stage,
            Standing standing,
            boolean urgent,
            boolean overdue,
            int count) {}

    public List<Alike> open(Caller caller) {
        var sight = lines.seenBy(caller, Selection.OPEN);
        var query = new LineQuery()
                .add("select w.municipality, w.owner, w.stage, w.standing, w.urgent, w.due < m.today, count(*)")
                .ofMunicipalities(sight)
                .add(" join worklist_line w on w.municipality = m.municipality and " + LineQuery.OPEN)
                .ofTeam(sight)
                .add(" group by 1, 2, 3, 4, 5, 6");
        return query.ask(
                database,
                row -> new Alike(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        ReferralStage.valueOf(row.getString(3)),
                        Standing.of(row.getString(4)),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getInt(7)));
    }
}
