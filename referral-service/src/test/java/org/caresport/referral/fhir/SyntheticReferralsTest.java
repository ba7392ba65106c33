package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The benchmark's made-up referrals are written past this service, by many at a time. Whatever this service does with a
 * referral that came in by the front door, it does with these.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class SyntheticReferralsTest {

    private static final Path STATEMENTS =
            Path.of("../deploy/benchmark/src/main/resources/org/caresport/benchmark/synthetic");
    private static final String LOGIN = "login-of-a-made-up-patient";
    private static final int MANY = 400;

    @Inject
    Stories stories;

    @Inject
    Database database;

    @BeforeEach
    void seed() throws IOException, SQLException {
        stories.anActivity();
        var pattern = Ehr.postFor("Task", SampleReferral.ofSomebodyNew());
        for (var file : List.of("story.sql", "referral.sql")) {
            database.execute(Files.readString(STATEMENTS.resolve(file)));
        }
        database.execute("""
                insert into proposals (referral_id, request_id, count, document)
                select id, match_request, 0, jsonb_build_object('requestId', match_request, 'rulesVersion', '1', 'reasons', '[]'::jsonb,
                    'proposals', '[]'::jsonb, 'medicalStops', '[]'::jsonb, 'considered', 0, 'excluded', '[]'::jsonb)
                from referral where id = '%s'""".formatted(pattern));
        database.execute("call synthetic.take('%s')".formatted(pattern));
        database.execute("call synthetic.seed(1, %1$d, 1, %1$d, now(), '%2$s')".formatted(MANY, LOGIN));
    }

    /** Other tests count what waits in the same municipality. */
    @AfterEach
    void clear() throws SQLException {
        database.execute("drop schema synthetic cascade");
        database.execute("drop schema if exists beside cascade");
        database.execute("delete from participation p using referral r where r.id = p.referral_id and " + MADE_UP);
        database.execute("delete from referral r where " + MADE_UP);
        database.execute("delete from fhir_resource where client = 'synthetic'");
        database.execute("delete from patient where name like 'S. Synthetisch-%'");
    }

    private static final String MADE_UP = "r.sender_client = 'synthetic'";

    @Test
    void theyAreAsManyAsWereAskedForAndSayThatTheyAreMadeUp() {
        assertThat(ids("true")).hasSize(MANY);
        assertThat(database.texts("select distinct stage from referral r where " + MADE_UP))
                .contains("SUBMITTED", "IN_TRIAGE", "MATCHED", "GUIDED", "COMPLETED", "REJECTED", "UNREACHABLE");
        assertThat(database.texts("""
                        select distinct body #>> '{meta,security,0,code}' from fhir_resource where client = 'synthetic'""")).containsExactly("HTEST");
    }

    /** In a schema beside: of this service's own tables somebody may be reading just now. */
    @Test
    void whatIsSetAsideWhileMuchIsWrittenComesBackAsItWas() throws SQLException {
        database.execute("""
                create schema beside;
                create table beside.one (id integer primary key, word text not null unique);
                create table beside.other (id integer references beside.one on delete cascade, words text[]);
                create index other_words on beside.other using gin (words) where words <> '{}';
                create index other_id on beside.other (id desc)""");
        var before = shapeOfWhatIsBeside();

        database.execute("call synthetic.set_aside('beside')");
        var meanwhile = shapeOfWhatIsBeside();
        database.execute("call synthetic.put_back()");

        assertThat(meanwhile).hasSize(before.size() - 3);
        assertThat(shapeOfWhatIsBeside()).isEqualTo(before);
    }

    private List<String> shapeOfWhatIsBeside() {
        return database.texts("""
                select indexdef from pg_indexes where schemaname = 'beside'
                union all
                select conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'beside'::regnamespace
                order by 1""");
    }

    @Test
    void aBrokerReadsEachWholeAndFindsThemOnTheWorklist() {
        for (var municipality : database.texts("select distinct municipality from referral r where " + MADE_UP)) {
            var broker = As.broker("broker-of-made-up-ones", municipality);
            for (var id : ids("municipality = '%s'".formatted(municipality))) {
                broker.get("/v1/referrals/" + id)
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(id))
                        .body("patient.name", startsWith("S. Synthetisch-"))
                        .body("history.size()", equalTo(steps(id)));
            }
        }
        var waiting = ids("next_action_on is not null and municipality = 'GM0222'");
        var listed = As.broker("broker-of-made-up-ones", "GM0222")
                .get("/v1/referrals?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id");
        assertThat(waiting).isNotEmpty().isSubsetOf(listed);
    }

    @Test
    void aBrokerMovesOne() {
        var submitted = ids("stage = 'SUBMITTED'").getFirst();
        var municipality = database.texts("select municipality from referral where id::text = ?", submitted)
                .getFirst();
        var broker = As.broker("broker-of-made-up-ones", municipality);

        broker.post("/v1/referrals/%s/assignment".formatted(submitted)).then().statusCode(200);

        As.broker("broker-of-made-up-ones", municipality)
                .get("/v1/referrals?owner=me&state=in-triage")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(submitted));
    }

    @Test
    void theirEhrReadsAndFindsThem() {
        var task = ids("organisation = '%s'".formatted(Ehr.PRACTICE)).getFirst();
        var known = database.texts("""
                        select concat_ws(' ', patient_id, service_request_id, sender_system, sender_value)
                        from referral where id::text = ?""", task).getFirst().split(" ");

        Ehr.ehr()
                .get("/fhir/r4/Task/" + task)
                .then()
                .statusCode(200)
                .body("for.reference", equalTo("Patient/" + known[0]))
                .body("focus.reference", equalTo("ServiceRequest/" + known[1]));
        Ehr.ehr()
                .get("/fhir/r4/Task?focus=ServiceRequest/%s&_include=Task:focus&_include=Task:patient"
                        .formatted(known[1]))
                .then()
                .statusCode(200)
                .body("entry.resource.id", containsInAnyOrder(task, known[1], known[0]));
        for (var identifier : List.of(known[3], known[2] + "%7C" + known[3])) {
            Ehr.ehr()
                    .urlEncodingEnabled(false)
                    .get("/fhir/r4/ServiceRequest?identifier=" + identifier)
                    .then()
                    .statusCode(200)
                    .body("entry.resource.id", contains(known[1]));
        }
    }

    @Test
    void anotherPracticeReadsItsOwnWithWhatItRefersTo() {
        var practice = database.texts(
                        "select distinct organisation from referral r where organisation <> ? and " + MADE_UP,
                        Ehr.PRACTICE)
                .getFirst();

        Ehr.of(practice)
                .get(
                        "/fhir/r4/Task?_count=1&_include=Task:requester&_include=Task:owner&_include=Task:focus&_include=Task:patient")
                .then()
                .statusCode(200)
                .body("entry.search.mode", hasSize(5))
                .body("entry.resource.meta.security[0].code[0]", equalTo("HTEST"));
    }

    @Test
    void aPatientReadsTheirOwn() {
        As.patient(LOGIN).get("/v1/me/referrals").then().statusCode(200).body("items", hasSize(1));
    }

    private List<String> ids(String condition) {
        return database.texts(
                "select id::text from referral r where %s and %s order by id".formatted(MADE_UP, condition));
    }

    private int steps(String id) {
        return Integer.parseInt(
                database.texts("select count(*)::text from referral_history where referral_id::text = ?", id)
                        .getFirst());
    }
}
