package org.caresport.catalog;

import static org.caresport.catalog.testing.Catalogue.anActivityOf;
import static org.caresport.catalog.testing.Catalogue.anOrganisation;
import static org.caresport.catalog.testing.Catalogue.etag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Catalogue;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.access.AccessMatrix;
import org.caresport.kit.testing.access.Line;
import org.caresport.kit.testing.access.Visit;
import org.caresport.kit.testing.access.Who;
import org.caresport.kit.testing.access.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessMatrixTest {

    private static final String HERE = "GM0222";
    private static final String ELSEWHERE = "GM1876";
    private static final String ACTIVITY = "/v1/activities/{id}";

    private final UUID broker = UUID.randomUUID();

    @Inject
    EntityManager database;

    /** A postcode area has one broker. */
    @BeforeEach
    void oneBroker() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update broker set covered_by = null, absent_from = null, absent_until = null")
                    .executeUpdate();
            database.createNativeQuery("delete from broker_area").executeUpdate();
            database.createNativeQuery("delete from broker").executeUpdate();
        });
        Catalogue.create("brokers", broker, Entries.broker(), Callers.broker())
                .then()
                .statusCode(201);
    }

    @Test
    void theTableSaysWhoMayDoWhat() {
        AccessMatrix.of("activity-catalog-service", "org.caresport.catalog", AccessMatrixTest::who)
                .visit("GET /v1/activities", "published", () -> search("published"))
                .visit("GET /v1/activities", "drafts", () -> search("draft"))
                .visit("GET " + ACTIVITY, "published", () -> activity(ACTIVITY, "published"))
                .visit("GET " + ACTIVITY, "draft", () -> activity(ACTIVITY, "draft"))
                .visit("PUT " + ACTIVITY, "new", AccessMatrixTest::newActivity)
                .visit("PUT " + ACTIVITY, "change", AccessMatrixTest::changedActivity)
                .visit("GET /v1/activities/{id}/sessions", () -> activity(ACTIVITY + "/sessions", "published"))
                .visit("GET /v1/activities/{id}/places", () -> activity(ACTIVITY + "/places", "published"))
                .visit("POST /v1/activities/{id}/publication", () -> step("publication", "draft"))
                .visit("POST /v1/activities/{id}/pause", () -> step("pause", "published"))
                .visit("POST /v1/activities/{id}/closure", () -> step("closure", "published"))
                .visit("POST /v1/activities/{id}/archival", () -> step("archival", "published"))
                .visit("POST /v1/activities/{id}/verification", () -> step("verification", "published"))
                .visit("GET /v1/organisations", () -> Visit.to("/v1/organisations?municipality=GM0222&limit=1"))
                .visit("GET /v1/organisations/{id}", () -> Visit.to("/v1/organisations/{id}", anOrganisation()))
                .visit("PUT /v1/organisations/{id}", "new", AccessMatrixTest::newOrganisation)
                .visit("PUT /v1/organisations/{id}", "change", AccessMatrixTest::changedOrganisation)
                .visit("GET /v1/brokers", () -> Visit.to("/v1/brokers?postcode=7001"))
                .visit("GET /v1/brokers/{id}", () -> Visit.to("/v1/brokers/{id}", broker))
                .visit(
                        "PUT /v1/brokers/{id}",
                        () -> Visit.to("/v1/brokers/{id}", broker)
                                .header("If-Match", etag("brokers", broker))
                                .body(Entries.broker().toString()))
                .visit("DELETE /v1/brokers/{id}", this::aBrokerWhoIsThere)
                .visit("GET /v1/sessions", () -> Visit.to("/v1/sessions?near=7001&limit=1"))
                .check(Path.of("src/main/contracts/access.md"), Line::sent);
    }

    private static Who who(String role, Whose whose, Visit visit) {
        var own = role.equals("provider") ? visit.owner("provider") : "buurtsportcoaches-doetinchem";
        return Who.of(
                whose == Whose.OWN ? own : UUID.randomUUID().toString(), whose == Whose.STRANGERS ? ELSEWHERE : HERE);
    }

    private Visit aBrokerWhoIsThere() {
        oneBroker();
        return Visit.to("/v1/brokers/{id}", broker).header("If-Match", etag("brokers", broker));
    }

    private static Visit search(String status) {
        var club = anOrganisation();
        var activity = anActivityOf(club, entry -> entry.put("status", status));
        return Visit.to("/v1/activities?organisation=%s&status=%s".formatted(club, status))
                .about(activity, null)
                .ownedBy("provider", club.toString());
    }

    private static Visit activity(String path, String status) {
        var club = anOrganisation();
        return Visit.to(path, anActivityOf(club, entry -> entry.put("status", status)))
                .ownedBy("provider", club.toString());
    }

    private static Visit step(String step, String status) {
        return activity(ACTIVITY + "/" + step, status);
    }

    private static Visit newActivity() {
        var club = anOrganisation();
        return created("activities", UUID.randomUUID(), Entries.activity(club)).ownedBy("provider", club.toString());
    }

    private static Visit changedActivity() {
        var club = anOrganisation();
        return changed("activities", anActivityOf(club, entry -> {}), Entries.activity(club))
                .ownedBy("provider", club.toString());
    }

    private static Visit newOrganisation() {
        var club = UUID.randomUUID();
        return created("organisations", club, Entries.organisation()).ownedBy("provider", club.toString());
    }

    private static Visit changedOrganisation() {
        var club = anOrganisation();
        return changed("organisations", club, Entries.organisation()).ownedBy("provider", club.toString());
    }

    private static Visit created(String collection, UUID id, ObjectNode entry) {
        return Visit.to("/v1/%s/{id}".formatted(collection), id)
                .header("If-None-Match", "*")
                .body(entry.toString());
    }

    private static Visit changed(String collection, UUID id, ObjectNode entry) {
        return Visit.to("/v1/%s/{id}".formatted(collection), id)
                .header("If-Match", etag(collection, id))
                .body(entry.toString());
    }
}
