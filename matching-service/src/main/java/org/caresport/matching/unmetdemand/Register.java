package org.caresport.matching.unmetdemand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.matching.persistence.UnmetDemands;
import org.caresport.matching.persistence.UnmetDemands.Dimension;
import org.caresport.matching.persistence.UnmetDemands.Entry;
import org.caresport.matching.persistence.UnmetDemands.Position;
import org.caresport.matching.persistence.UnmetDemands.Selection;
import org.jspecify.annotations.Nullable;

/** The register of unmet demand as the caller may see it: their own municipalities, one by one or in numbers. */
@ApplicationScoped
class Register {

    private final UnmetDemands demands;
    private final CallerProvider callers;
    private final WallClock wallClock;

    Register(UnmetDemands demands, CallerProvider callers, WallClock wallClock) {
        this.demands = demands;
        this.callers = callers;
        this.wallClock = wallClock;
    }

    @Transactional
    Slice<Entry> list(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            int limit,
            @Nullable String cursor) {
        var today = wallClock.today();
        var first = from == null ? today.minusYears(1) : from;
        var last = to == null ? today : to;
        inOrder(first, last);
        var selection = new Selection(
                callers.current().municipalities(),
                startOf(first),
                startOf(last.plusDays(1)),
                reason,
                cursor == null ? null : position(cursor));
        return Slice.of(demands.list(selection, limit + 1), limit, Register::cursor);
    }

    /**
     * Whole months that are over: in a month that still grows, two looks a day apart would tell what came in between. All before are
     * read, too: which months are counted together follows from them.
     */
    @Transactional
    Totals totals(@Nullable YearMonth from, @Nullable YearMonth to, Dimension by, String name) {
        var lastWhole = YearMonth.from(wallClock.today()).minusMonths(1);
        var last = to == null || to.isAfter(lastWhole) ? lastWhole : to;
        var first = from == null ? last.minusMonths(11) : from;
        inOrder(first, last);
        var cells = demands.cells(
                callers.current().municipalities(),
                by,
                Instant.EPOCH,
                startOf(last.plusMonths(1).atDay(1)),
                wallClock.zone().getId());
        return Totals.of(name, first, last, cells);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(wallClock.zone()).toInstant();
    }

    private static <T extends Comparable<? super T>> void inOrder(T from, T to) {
        if (from.compareTo(to) > 0) {
            throw Problem.validation("The period ends before it begins, or holds no month that is over.")
                    .invalid("from", "must not be after 'to'");
        }
    }

    private static String cursor(Entry last) {
        return Cursor.encode(last.demand().at().toString(), last.id().toString());
    }

    private static Position position(String cursor) {
        var parts = Cursor.decode(cursor, 2);
        return new Position(Cursor.instant(parts.getFirst()), Cursor.uuid(parts.getLast()));
    }
}
