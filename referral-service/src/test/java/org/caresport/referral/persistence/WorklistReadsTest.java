package org.caresport.referral.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Slice;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A page of the worklist costs what it shows, however long the list is. Counted in rows that PostgreSQL reads, so that no
 * clock is in it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class WorklistReadsTest {

    private static final int WAITING = 5_000;
    private static final int SHOWN = 10;

    @Inject
    Worklist worklist;

    @Inject
    Stories stories;

    @Inject
    EntityManager database;

    @Test
    @TestTransaction
    void aPageOfALongListReadsHardlyMoreThanItShows() {
        var municipality = waitingLong();

        long before = read();
        var first = page(municipality, null);
        long afterFirst = read();
        var second = page(municipality, first.cursor());
        long afterSecond = read();

        assertThat(first.items()).hasSize(SHOWN);
        assertThat(second.items()).hasSize(SHOWN).doesNotContainAnyElementsOf(first.items());
        assertThat(afterFirst - before).isBetween((long) SHOWN, 5L * SHOWN);
        assertThat(afterSecond - afterFirst).isBetween((long) SHOWN, 5L * SHOWN);
    }

    private Slice<Referral> page(String municipality, @Nullable String cursor) {
        var broker = new Caller("broker-anna", Set.of("broker"), "", Set.of(municipality), "workbench", Set.of());
        return worklist.page(new Worklist.Selection(Set.of(), null, SHOWN, cursor), broker);
    }

    /** One that was handed in, and thousands like it, each with a day of its own. */
    private String waitingLong() {
        var one = stories.submitted();
        var municipality = "GM9876";
        database.createNativeQuery("""
                        insert into referral
                        select (jsonb_populate_record(null::referral, to_jsonb(r) || jsonb_build_object(
                            'id', gen_random_uuid(), 'municipality', :municipality, 'sender_value', n,
                            'next_action_on', date '2027-01-01' + n % 300))).*
                        from referral r, generate_series(1, :waiting) n where r.id = :one""")
                .setParameter("municipality", municipality)
                .setParameter("waiting", WAITING)
                .setParameter("one", one.id().value())
                .executeUpdate();
        database.createNativeQuery("analyze referral").executeUpdate();
        return municipality;
    }

    /** Rows of {@code referral} that this transaction has read so far. */
    private long read() {
        var read = database.createNativeQuery("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relid = 'public.referral'::regclass""", Long.class);
        return (Long) read.getSingleResult();
    }
}
