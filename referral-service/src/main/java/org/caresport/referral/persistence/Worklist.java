package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.persistence.LineQuery.Place;
import org.caresport.referral.persistence.LineQuery.Row;
import org.caresport.referral.persistence.Selection.Owned;
import org.caresport.referral.persistence.Selection.Portion;
import org.caresport.referral.standing.WaitingFor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What waits for the brokers of a municipality, as they look for it. A page costs what it shows, however long the list is. */
@ApplicationScoped
public class Worklist {

    private static final int SEARCHED = 0;

    private final Session database;
    private final Lines lines;

    Worklist(Session database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    /** @param cursor where the last page ended */
    public Slice<Line> page(Selection selection, int limit, @Nullable String cursor, Caller caller) {
        var sight = lines.seenBy(caller, selection);
        var portions = selection.portions();
        var after = After.decode(cursor, portions.size());
        var found = new ArrayList<Row>();
        for (int i = after.map(After::portion).orElse(0); i < portions.size() && found.size() <= limit; i++) {
            var portion = i;
            var place = after.filter(last -> last.portion() == portion).map(After::place);
            found.addAll(new LineQuery()
                    .portion(selection, portions.get(i), sight, Optional.empty(), place, limit + 1 - found.size())
                    .rows(database, i));
        }
        return sliced(found, limit);
    }

    /**
     * Those whose patient has a name of which words begin like each of those words, and that birth date; what is open first.
     *
     * @param name case, accents and hyphens make no difference; null for any
     * @param birthDate null for any
     */
    public Slice<Line> search(
            @Nullable String name, @Nullable LocalDate birthDate, int limit, @Nullable String cursor, Caller caller) {
        var sight = lines.seenBy(caller, Selection.OPEN);
        var query = new LineQuery()
                .add(
                        "select w.referral_id, w.standing, w.standing_since, w.due, w.submitted_at from worklist_line w where ");
        if (name == null) {
            query.add("w.municipality = any (cast(? as text[]))", sight.municipalities());
        } else { // each word stands behind its municipality: one index has both
            query.add("w.words @@ (select name_search(cast(? as text[]), ?))", sight.municipalities(), name);
        }
        if (birthDate != null) {
            query.add(" and w.birth_date = ?", birthDate);
        }
        query.ofTeam(sight);
        After.decode(cursor, 1)
                .map(After::place)
                .ifPresent(place -> query.add(
                        " and (w.due, w.submitted_at, w.referral_id) > (?, ?, ?)",
                        place.due(),
                        place.submitted(),
                        place.id()));
        query.add(" order by w.due, w.submitted_at, w.referral_id limit ?", limit + 1);
        return sliced(query.rows(database, SEARCHED), limit);
    }

    /**
     * What is stuck: overdue, nobody's, or waiting for the platform itself since before that moment; the longest overdue first.
     */
    public Slice<Line> stuck(Instant silentSince, int limit, @Nullable String cursor, Caller caller) {
        var sight = lines.seenBy(caller, Selection.OPEN);
        var place = After.decode(cursor, 1).map(After::place);
        var any = new Portion(Optional.empty(), List.of(true, false));
        var query = new LineQuery().add("(");
        query.portion(
                Selection.OPEN.thatIsOverdue(),
                new Portion(Optional.of(true), any.urgent()),
                sight,
                Optional.empty(),
                place,
                limit + 1);
        query.add(") union (");
        query.portion(Selection.OPEN.withOwned(new Owned.ByNobody()), any, sight, Optional.empty(), place, limit + 1);
        query.add(") union (");
        query.portion(
                Selection.OPEN.waitingForThe(WaitingFor.PLATFORM),
                any,
                sight,
                Optional.of(silentSince),
                place,
                limit + 1);
        query.add(") order by due, submitted_at, referral_id limit ?", limit + 1);
        return sliced(query.rows(database, SEARCHED), limit);
    }

    private Slice<Line> sliced(List<Row> found, int limit) {
        var slice = Slice.of(found, limit, last -> new After(last.portion(), last.place()).encode());
        return new Slice<>(lines.read(slice.items()), slice.cursor());
    }

    /** Where a page ended. */
    private record After(int portion, Place place) {

        static Optional<After> decode(@Nullable String cursor, int portions) {
            if (cursor == null) {
                return Optional.empty();
            }
            var parts = Cursor.decode(cursor, 4);
            return Optional.of(new After(
                    portion(parts.get(0), portions),
                    new Place(Cursor.date(parts.get(1)), Cursor.instant(parts.get(2)), Cursor.uuid(parts.get(3)))));
        }

        private static int portion(String part, int portions) {
            if (!part.matches("[0-9]") || Integer.parseInt(part) >= portions) {
                throw Cursor.invalid();
            }
            return Integer.parseInt(part);
        }

        String encode() {
            return Cursor.encode(
                    Integer.toString(portion),
                    place.due().toString(),
                    place.submitted().toString(),
                    place.id().toString());
        }
    }
}
