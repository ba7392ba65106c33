package org.caresport.referral.intakedraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An intake is saved while somebody types: two windows see each other, and nothing is left behind. */
@QuarkusTest
@WithTestResource(RealParts.class)
class IntakeDraftTest {

    private static final String BEGUN = """
            {"fields": [{"name": "motivation", "values": ["7"]}, {"name": "budget.maxPerMonth", "values": ["12,"]}]}""";
    private static final String ON = """
            {"fields": [{"name": "motivation", "values": ["8"]}, {"name": "languages", "values": ["nl", "tr"]}]}""";

    @Inject
    Stories stories;

    @Inject
    DraftClock clock;

    @Inject
    AgroalDataSource database;

    private final String broker = "broker-" + UUID.randomUUID();
    private Referral referral;

    @BeforeEach
    void aCase() {
        referral = stories.accepted();
    }

    @Test
    void whatIsTypedIsThereAgainHoweverLittleItIs() {
        read().statusCode(404);

        begin().statusCode(201)
                .header("ETag", "W/\"1\"")
                .header("Location", endsWith("/v1/referrals/%s/intake-draft".formatted(referral.id())));
        save("W/\"1\"", ON).statusCode(200).header("ETag", "W/\"2\"");

        read().statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("fields.name", contains("motivation", "languages"))
                .body("fields[1].values", contains("nl", "tr"))
                .body("savedBy", equalTo(broker))
                .body("savedAt", notNullValue());
        assertThat(stories.now(referral.id()).version()).isEqualTo(referral.version());
    }

    @Test
    void anotherWindowThatSavedFirstIsNamedAndNotOverwritten() {
        begin().statusCode(201);
        as("broker-otto")
                .header("If-Match", "W/\"1\"")
                .body(ON)
                .put(path())
                .then()
                .statusCode(200);

        save("W/\"1\"", BEGUN)
                .statusCode(412)
                .header("ETag", "W/\"2\"")
                .body("type", endsWith("precondition-failed"))
                .body("savedBy", equalTo("broker-otto"))
                .body("savedAt", notNullValue());

        begin().statusCode(412).body("savedBy", equalTo("broker-otto"));
        read().body("fields[0].values", contains("8"));
    }

    @Test
    void whoSaysNotWhichVersionIsAskedFor() {
        as(broker).body(BEGUN).put(path()).then().statusCode(428);
        save("W/\"1\"", ON).statusCode(412).body("savedBy", nullValue());

        read().statusCode(404);
    }

    @Test
    void itGoesWhenTheIntakeIsRecordedAndALateWindowHearsThat() {
        begin().statusCode(201);

        stories.moved(referral, r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));

        read().statusCode(404);
        save("W/\"1\"", ON).statusCode(412);
        begin().statusCode(201); // a correction has a draft, too
    }

    @Test
    void itGoesWhenTheCaseEndsAndNoneIsBegunAnyMore() {
        begin().statusCode(201);

        stories.moved(referral, r -> r.cancel(new Reason("moved-away", "gone"), Stories.broker()));

        read().statusCode(404);
        begin().statusCode(409).body("type", endsWith("move-not-allowed")).body("state", equalTo("cancelled"));
    }

    @Test
    void thrownAwayItIsGone() {
        begin().statusCode(201);

        as(broker).header("If-Match", "W/\"7\"").delete(path()).then().statusCode(412);
        as(broker).header("If-Match", "W/\"1\"").delete(path()).then().statusCode(204);
        as(broker).delete(path()).then().statusCode(204);

        read().statusCode(404);
    }

    @Test
    void oneWithWhichNobodyGoesOnIsErasedAfterAMonth() throws SQLException {
        begin().statusCode(201);
        clock.erase();
        read().statusCode(200);

        change("update intake_draft set saved_at = saved_at - interval '31 days' where referral_id = ?");
        QuarkusTransaction.requiringNew().run(clock::erase);

        read().statusCode(404);
    }

    @Test
    void itIsErasedWithTheReferral() throws SQLException {
        assertThat(count("select count(*) from information_schema.referential_constraints where constraint_name in"
                        + " (select constraint_name from information_schema.table_constraints where table_name ="
                        + " 'intake_draft') and delete_rule = 'CASCADE'"))
                .isEqualTo(1);
    }

    @Test
    void savingAllTheTimeIsOneLineInTheAccessLogAndEachReadIsOne() throws SQLException {
        begin().statusCode(201);
        for (int version = 1; version < 6; version++) {
            save("W/\"%d\"".formatted(version), ON).statusCode(200);
        }
        read().statusCode(200);
        read().statusCode(200);

        assertThat(lines("update")).isEqualTo(1);
        assertThat(lines("read")).isEqualTo(2);
    }

    @Test
    void anotherMunicipalitysDoesNotExist() {
        begin().statusCode(201);
        var elsewhere = As.broker("broker-zoe", "GM9999");

        elsewhere.get(path()).then().statusCode(404);
        As.broker("broker-zoe", "GM9999")
                .header("If-Match", "*")
                .body(ON)
                .put(path())
                .then()
                .statusCode(404);
        As.broker("broker-zoe", "GM9999").delete(path()).then().statusCode(404);
        read().body("fields", hasSize(2));
    }

    @Test
    void onlySizesAreRefused() {
        put("{\"fields\": [{\"name\": \"no such member\", \"values\": []}]}")
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("fields[0].name")));
        put("{\"fields\": [{\"name\": \"goal\", \"values\": [\"%s\"]}]}".formatted("x".repeat(2001)))
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("fields[0].values[0]")));
        put("{\"fields\": [{\"name\": \"goal\", \"values\": []}, {\"name\": \"goal\", \"values\": []}]}")
                .statusCode(400)
                .body("errors.field", contains("fields[1].name"));
        var much = ("\"" + "x".repeat(2000) + "\",").repeat(33);
        put("{\"fields\": [{\"name\": \"goal\", \"values\": [%s]}]}".formatted(much.substring(0, much.length() - 1)))
                .statusCode(400)
                .body("errors.field", contains("fields"));
        put("{\"fields\": [{\"name\": \"goal\", \"values\": [\"not a code at all\"]}]}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"referrer", "provider", "patient", "policy-officer", "privacy-officer", "admin"})
    void itIsTheBrokersAlone(String role) {
        As.with(Tokens.of(role).municipality(Stories.MUNICIPALITY))
                .get(path())
                .then()
                .statusCode(403);
    }

    private ValidatableResponse begin() {
        return put(BEGUN);
    }

    private ValidatableResponse put(String body) {
        return as(broker).header("If-None-Match", "*").body(body).put(path()).then();
    }

    private ValidatableResponse save(String tag, String body) {
        return as(broker).header("If-Match", tag).body(body).put(path()).then();
    }

    private ValidatableResponse read() {
        return as(broker).get(path()).then();
    }

    private static RequestSpecification as(String subject) {
        return As.broker(subject, Stories.MUNICIPALITY);
    }

    private String path() {
        return "/v1/referrals/%s/intake-draft".formatted(referral.id());
    }

    private long lines(String action) throws SQLException {
        return count("select count(*) from access_log where actor = '%s' and action = '%s' and resource_id = '%s'"
                .formatted(broker, action, referral.id()));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, referral.id().value());
            update.executeUpdate();
        }
    }
}
