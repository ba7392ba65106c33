package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.persistence.LineQuery.Row;
import org.caresport.referral.persistence.LineQuery.Sight;
import org.hibernate.Session;

/**
 * What changed on a worklist since somebody last asked. A place in time is the oldest transaction that was still running then:
 * what it and all later ones write is told the next time, so that nothing is missed of what commits late. What is told twice by
 * that is told as it is now.
 */
@ApplicationScoped
public class WorklistChanges {

    private final Session database;
    private final Lines lines;

    WorklistChanges(Session database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    /**
     * What changed.
     *
     * @param changed the lines that are on the list, as they are now
     * @param left those that are not on it any more: they ended, or went elsewhere
     * @param since what to ask with the next time
     * @param more whether there is more to ask for at once
     */
    public record Changes(List<Line> changed, List<UUID> left, String since, boolean more) {}

    /** Nothing yet, and from when on changes can be asked for. */
    public Changes begin() {
        return new Changes(List.of(), List.of(), Token.at(now().oldestRunning()).encode(), false);
    }

    /** @throws Problem 400 {@code invalid-cursor} when that is not what an earlier answer said */
    public Changes since(String since, int limit, Caller caller) {
        var round = round(since, limit, caller, now());
        var open = lines.read(openOf(round.referrals(), lines.seenBy(caller, Selection.OPEN)));
        var onList = open.stream().map(line -> line.referral().id().value()).collect(Collectors.toSet());
        var left = round.referrals().stream().filter(id -> !onList.contains(id)).toList();
        return new Changes(open, left, round.next().encode(), round.more());
    }

    /**
     * The same without what it says.
     *
     * @param referrals on the list, gone from it, or passed on to its municipality; one can be told twice
     */
    public record Changed(List<UUID> referrals, String since, boolean more) {}

    /** Which cases changed, and nothing else; what changed beside a case, its to-dos and notes, say, is told with it. */
    public Changed which(String since, int limit, Caller caller) {
        var now = now();
        var round = round(since, limit, caller, now);
        return new Changed(round.referrals(), round.next().encode(), round.more());
    }

    private Round round(String since, int limit, Caller caller, Running now) {
        var asked = Token.decode(since, now);
        var found = changes(asked, lines.seenBy(caller, Selection.OPEN), limit);
        var more = found.size() > limit;
        var told = more ? found.subList(0, limit) : found;
        return new Round(
                told.stream().map(Change::referral).distinct().toList(),
                more ? asked.behind(told.getLast(), now) : asked.next(now),
                more);
    }

    private record Round(List<UUID> referrals, Token next, boolean more) {}

    private List<Change> changes(Token asked, Sight sight, int limit) {
        return new LineQuery()
                .add("select c.changed_in, c.referral_id")
                .ofMunicipalities(sight)
                .add(
                        " cross join lateral (select changed_in, referral_id from worklist_change w"
                                + " where w.municipality = m.municipality"
                                + " and (w.changed_in, w.referral_id) > (cast(? as xid8), ?)"
                                + " order by w.changed_in, w.referral_id limit ?) c",
                        asked.position(),
                        asked.referral(),
                        limit + 1)
                .add(" order by c.changed_in, c.referral_id limit ?", limit + 1)
                .ask(database, row -> new Change(row.getString(1), row.getObject(2, UUID.class)));
    }

    private List<Row> openOf(List<UUID> ids, Sight sight) {
        return new LineQuery()
                .add(
                        "select w.referral_id, w.standing, w.standing_since, w.due, w.submitted_at from worklist_line w"
                                + " where w.referral_id = any (cast(cast(? as text[]) as uuid[]))",
                        ids)
                .add(" and w.municipality = any (cast(? as text[])) and " + LineQuery.OPEN, sight.municipalities())
                .ofTeam(sight)
                .add(" order by w.due, w.submitted_at, w.referral_id")
                .rows(database, 0);
    }

    private Running now() {
        return new LineQuery()
                .add("select pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmax(pg_current_snapshot())")
                .ask(database, row -> new Running(row.getString(1), row.getString(2)))
                .getFirst();
    }

    /** One change, and in which transaction. */
    private record Change(String transaction, UUID referral) {}

    /** @param unborn the first transaction that has not begun */
    private record Running(String oldestRunning, String unborn) {}

    /**
     * A place among the changes.
     *
     * @param position everything in this transaction behind that referral, and in all later ones
     * @param next where the round after this one begins; empty at the beginning of a round
     */
    private record Token(String position, UUID referral, String next) {

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        static Token at(String transaction) {
            return new Token(transaction, BEFORE_ALL, "");
        }

        /** The next round begins where this one was when it began, however many pages it had. */
        Token next(Running now) {
            return at(next.isEmpty() ? now.oldestRunning() : next);
        }

        Token behind(Change last, Running now) {
            return new Token(last.transaction(), last.referral(), next.isEmpty() ? now.oldestRunning() : next);
        }

        /** Of transactions that have not begun nobody was told: then it is another database that was asked before. */
        static Token decode(String since, Running now) {
            try {
                var parts = Cursor.decode(since, 3);
                var token = new Token(number(parts.get(0)), Cursor.uuid(parts.get(1)), numberOrNone(parts.get(2)));
                if (Long.compareUnsigned(Long.parseUnsignedLong(token.position()), Long.parseUnsignedLong(now.unborn()))
                        > 0) {
                    throw Cursor.invalid();
                }
                return token;
            } catch (Problem | NumberFormatException foreign) {
                throw Problem.of(KitProblem.INVALID_CURSOR, "Leave 'since' out, read the list anew, and begin there.")
                        .invalid("since", "was not made by this list");
            }
        }

        private static String number(String part) {
            return Long.toUnsignedString(Long.parseUnsignedLong(part));
        }

        private static String numberOrNone(String part) {
            return part.isEmpty() ? "" : number(part);
        }

        String encode() {
            return Cursor.encode(position, referral.toString(), next);
        }
    }
}
