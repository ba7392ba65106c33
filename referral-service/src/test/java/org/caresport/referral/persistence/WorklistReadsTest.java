package org.caresport.referral.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Slice;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.persistence.Selection.Order;
import org.caresport.referral.persistence.Selection.Owned;
import org.caresport.referral.standing.WaitingFor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of the worklist costs what it shows, however long the list is. Counted in rows that PostgreSQL reads, so that no
 * clock is in it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class WorklistReadsTest {

    private static final int WAITING = 3_000;
    private static final int SHOWN = 10;
    private static final String MUNICIPALITY = "GM9876";

    @Inject
    Worklist worklist;

    @Inject
    WorklistCounts counts;

    @Inject
    WorklistChanges changes;

    @Inject
    Stories stories;

    @Inject
    EntityManager database;

    static Stream<Arguments> everyWayToLook() {
        return Stream.of(
                Arguments.of("all that is open", Selection.OPEN, 1),
                Arguments.of(
                        "what is in one of several states",
                        of(Set.of(ReferralStage.SUBMITTED, ReferralStage.MATCHED, ReferralStage.ACCEPTED)),
                        3),
                Arguments.of("what has ended", of(Set.of(ReferralStage.REJECTED)), 1),
                Arguments.of("a colleague's", owned(new Owned.By("broker-bram")), 1),
                Arguments.of(
                        "what a colleague has ended",
                        of(Set.of(ReferralStage.REJECTED), new Owned.By("broker-bram")),
                        1),
                Arguments.of("nobody's", owned(new Owned.ByNobody()), 1),
                Arguments.of("a neighbourhood's", near("7008"), 1),
                Arguments.of("what waits for the broker", Selection.OPEN.waitingForThe(WaitingFor.BROKER), 4),
                Arguments.of("what is overdue", Selection.OPEN.thatIsOverdue(), 1),
                Arguments.of("what is urgent", urgent(), 1),
                Arguments.of("by date alone", byDate(), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWayToLook")
    @TestTransaction
    void aPageOfALongListReadsHardlyMoreThanItShows(String way, Selection selection, int indexes) {
        waitingLong();

        long before = read();
        var first = page(selection, null);
        long afterFirst = read();
        var second = page(selection, first.cursor());
        long afterSecond = read();

        assertThat(first.items()).hasSize(SHOWN);
        assertThat(second.items()).hasSize(SHOWN).doesNotContainAnyElementsOf(first.items());
        assertThat(afterFirst - before).isBetween((long) SHOWN, (4L + indexes) * SHOWN);
        assertThat(afterSecond - afterFirst).isBetween((long) SHOWN, (4L + indexes) * SHOWN);
    }

    @Test
    @TestTransaction
    void whatIsStuckIsFoundWithoutReadingTheRest() {
        waitingLong();

        assertThat(rowsReadBy(() -> worklist.stuck(Instant.EPOCH, SHOWN, null, broker())))
                .isBetween((long) SHOWN, 15L * SHOWN);
    }

    @Test
    @TestTransaction
    void somebodyIsFoundWithoutReadingTheRest() {
        waitingLong();

        assertThat(rowsReadBy(() -> worklist.search("nobody of that name", null, SHOWN, null, broker())))
                .isLessThan(SHOWN);
    }

    @Test
    @TestTransaction
    void countingReadsNothingOfWhatHasEnded() {
        waitingLong();
        // of so small a table PostgreSQL would read all
        database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        var open = lines("due < date '9999-12-31'");

        assertThat(open).isLessThan(lines("true") - WAITING / 4);
        assertThat(rowsReadBy(() -> counts.open(broker()))).isLessThanOrEqualTo(open + SHOWN);
    }

    private long lines(String which) {
        return (Long) database.createNativeQuery("select count(*) from worklist_line where " + which, Long.class)
                .getSingleResult();
    }

    @Test
    @TestTransaction
    void whatChangedIsFoundWithoutReadingTheRest() {
        waitingLong();
        var later = changes.begin().since();

        assertThat(rowsReadBy(() -> changes.since(later, SHOWN, broker()))).isLessThan(5L * SHOWN);
    }

    private Slice<Line> page(Selection selection, @Nullable String cursor) {
        return worklist.page(selection, SHOWN, cursor, broker());
    }

    private static Caller broker() {
        return new Caller("broker-anna", Set.of("broker"), "", Set.of(MUNICIPALITY), "workbench", Set.of());
    }

    private static Selection of(Set<ReferralStage> stages) {
        return of(stages, new Owned.ByAnybody());
    }

    private static Selection of(Set<ReferralStage> stages, Owned owned) {
        var all = Selection.OPEN;
        return new Selection(
                stages,
                all.waitingFor(),
                owned,
                all.municipalities(),
                all.neighbourhoods(),
                all.urgencies(),
                all.families(),
                Optional.empty(),
                all.order());
    }

    private static Selection owned(Owned owned) {
        return Selection.OPEN.withOwned(owned);
    }

    private static Selection near(String neighbourhood) {
        return new Selection(
                Set.of(),
                Set.of(),
                new Owned.ByAnybody(),
                Set.of(),
                Set.of(neighbourhood),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Order.MOST_PRESSING);
    }

    private static Selection urgent() {
        return new Selection(
                Set.of(),
                Set.of(),
                new Owned.ByAnybody(),
                Set.of(),
                Set.of(),
                Set.of(Urgency.STAT),
                Set.of(),
                Optional.empty(),
                Order.MOST_PRESSING);
    }

    private static Selection byDate() {
        return new Selection(
                Set.of(),
                Set.of(),
                new Owned.ByAnybody(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Order.NEXT_ACTION);
    }

    /** One that was handed in, and thousands like it, each with a day of its own: a third has ended, a few are overdue. */
    private void waitingLong() {
        var one = stories.submitted();
        database.createNativeQuery("""
                        insert into referral
                        select (jsonb_populate_record(null::referral, to_jsonb(r) || jsonb_build_object(
                            'id', gen_random_uuid(), 'municipality', :municipality, 'sender_value', n,
                            'submitted_at', r.submitted_at - n * interval '1 minute',
                            'stage', case n % 6 when 0 then 'SUBMITTED' when 1 then 'ACCEPTED' when 2 then 'MATCHED'
                                when 3 then 'GUIDED' else 'REJECTED' end,
                            'reason_code', 'full', 'reason_text', 'full',
                            'owner', case n / 6 % 5 when 0 then null when 1 then 'broker-bram' else 'broker-cato' end,
                            'neighbourhood', case n / 6 % 7 when 0 then '7008' else '7001' end,
                            'urgency', case n / 6 % 11 when 0 then 'STAT' else 'ROUTINE' end,
                            'next_action_on', case when n % 6 < 4 then case when n < 200 then date '2026-01-01' + n % 300
                                else date '2097-01-01' + n % 300 end end))).*
                        from referral r, generate_series(1, :waiting) n where r.id = :one""")
                .setParameter("municipality", MUNICIPALITY)
                .setParameter("waiting", WAITING)
                .setParameter("one", one.id().value())
                .executeUpdate();
        database.createNativeQuery("set constraints all immediate").executeUpdate();
        database.createNativeQuery("analyze referral").executeUpdate();
        database.createNativeQuery("analyze worklist_line").executeUpdate();
        database.createNativeQuery("analyze worklist_change").executeUpdate();
    }

    private long rowsReadBy(Runnable question) {
        long before = read();
        question.run();
        return read() - before;
    }

    /** Rows of the case and of its list that this transaction has read so far. */
    private long read() {
        var read = database.createNativeQuery("""
                        select cast(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as bigint)
                        from pg_stat_xact_user_tables
                        where relid in ('referral'::regclass, 'worklist_line'::regclass, 'worklist_change'::regclass)""", Long.class);
        return (Long) read.getSingleResult();
    }
}
