package org.caresport.referral.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.persistence.LineQuery.Row;
import org.caresport.referral.persistence.LineQuery.Sight;
import org.caresport.referral.standing.Standing;
import org.hibernate.Session;

/** The lines that were found, with their referrals; and what of them a caller sees at all. */
@ApplicationScoped
class Lines {

    private final Session database;
    private final BrokersConfig brokers;
    private final WallClock wallClock;

    Lines(Session database, BrokersConfig brokers, WallClock wallClock) {
        this.database = database;
        this.brokers = brokers;
        this.wallClock = wallClock;
    }

    /** As a broker, of whom the worklist is; other parts that they have show them nothing here. */
    Sight seenBy(Caller caller, Selection selection) {
        var seen = caller.municipalities().stream()
                .filter(code -> selection.municipalities().isEmpty()
                        || selection.municipalities().contains(code))
                .sorted()
                .toList();
        var team = switch (brokers.team()) {
            case MUNICIPALITY -> Optional.<String>empty();
            case ORGANISATION -> Optional.of(caller.organisation());
        };
        return new Sight(seen, seen.stream().map(wallClock::todayIn).toList(), team);
    }

    /** In the order of the rows. */
    List<Line> read(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var referrals = database.createSelectionQuery("from ReferralEntity r where r.id in :ids", ReferralEntity.class)
                .setParameterList("ids", rows.stream().map(Row::id).toList(), UUID.class)
                .getResultStream()
                .collect(toMap(row -> row.id, ReferralEntity::read));
        return rows.stream()
                .filter(row -> referrals.containsKey(row.id()))
                .map(row -> new Line(
                        requireNonNull(referrals.get(row.id())), Standing.of(row.standing()), row.standingSince()))
                .toList();
    }
}
