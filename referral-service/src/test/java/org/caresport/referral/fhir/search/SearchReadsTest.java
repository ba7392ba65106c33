package org.caresport.referral.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.Stories;
import org.caresport.referral.fhir.http.SearchQuery;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.ResourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search by what is known of a task reads hardly more than it finds, however much the practice has sent. Counted in rows that PostgreSQL reads, so that no
 * clock is in it.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchReadsTest {

    private static final String PRACTICE = "agb:reads";
    private static final int SENT = 3_000;

    @Inject
    SearchPlans plans;

    @Inject
    ResourceRows rows;

    @Inject
    Stories stories;

    @Inject
    EntityManager database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=NUMBER-77",
                "identifier=https://ehr.example/taken%7CNUMBER-77",
                "focus=ServiceRequest/{order}",
                "focus={order}",
                "status=rejected"
            })
    @TestTransaction
    void whatIsKnownOfATaskFindsItAmongThousands(String query) {
        sentMuch();

        var before = read();
        var found = found(query);

        assertThat(found).hasSize(1);
        assertThat(read() - before).isLessThan(50);
    }

    private List<StoredResource> found(String query) {
        var plan = plan(query);
        return rows.select(plan.select(), plan::bindSelect);
    }

    private SearchPlan plan(String query) {
        var filled = query.replace("{order}", id(77).toString());
        var ehr = new Caller("ehr", Set.of("referrer"), PRACTICE, Set.of(Stories.MUNICIPALITY), "ehr", Set.of());
        return plans.plan(ResourceKind.TASK, SearchQuery.of(filled, "", true), ehr);
    }

    private static UUID id(int number) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | number & 0xffff_ffffL);
    }

    /** Thousands of tasks, each about an order of its own, half of them asked for by one and half by another. */
    private void sentMuch() {
        var one = stories.submitted();
        database.createNativeQuery("""
                        insert into referral
                        select (jsonb_populate_record(null::referral, to_jsonb(r) || jsonb_build_object(
                            'id', md5('task' || n)::uuid, 'sender_value', n, 'organisation', :practice,
                            'service_request_id', '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'),
                            'stage', case n when 2000 then 'REJECTED' else 'SUBMITTED' end,
                            'last_updated', timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'))).*
                        from referral r, generate_series(1, :sent) n where r.id = :one""")
                .setParameter("practice", PRACTICE)
                .setParameter("sent", SENT)
                .setParameter("one", one.id().value())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into fhir_resource (organisation, type, id, identity, content_hash, identifiers, patient_id, client,
                            municipality, last_updated, body)
                        select :practice, 'Task', id, 'https://ehr.example/taken|NUMBER-' || sender_value, sha256(''),
                            array['https://ehr.example/taken|NUMBER-' || sender_value], patient_id, 'ehr', municipality,
                            last_updated, jsonb_build_object('resourceType', 'Task',
                                'focus', jsonb_build_object('reference', 'ServiceRequest/' || service_request_id),
                                'requester', jsonb_build_object('reference', 'PractitionerRole/00000000-0000-7000-8000-00000000000'
                                    || 1 + sender_value::integer % 2))
                        from referral where organisation = :practice""").setParameter("practice", PRACTICE).executeUpdate();
        // as autovacuum does: what waits to be put into the index is read from end to end
        database.createNativeQuery("select gin_clean_pending_list('public.fhir_resource_identifier_keys'::regclass)")
                .getSingleResult();
        database.createNativeQuery("analyze referral").executeUpdate();
        database.createNativeQuery("analyze fhir_resource").executeUpdate();
    }

    private long read() {
        var read = database.createNativeQuery("""
                        select cast(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as bigint)
                        from pg_stat_xact_user_tables
                        where relid in ('public.referral'::regclass, 'public.fhir_resource'::regclass)""", Long.class);
        return (Long) read.getSingleResult();
    }
}
