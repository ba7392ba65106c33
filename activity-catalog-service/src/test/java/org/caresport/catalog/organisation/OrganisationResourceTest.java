package org.caresport.catalog.organisation;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.anActivityOf;
import static org.caresport.catalog.testing.Catalogue.anOrganisation;
import static org.caresport.catalog.testing.Catalogue.create;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationResourceTest {

    @Test
    void anOrganisationIsReadByEverybody() {
        var club = anOrganisation();

        get("/v1/organisations/{id}", club)
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(club.toString()))
                .body("name", equalTo("Wandelclub De IJsselstappers"))
                .body("address.postcode", equalTo("7001AB"))
                .body("email", equalTo("info@ijsselstappers.example"));
    }

    @Test
    void theNotificationServiceHearsHowToReachIt() {
        var club = anOrganisation();

        var heard = Topics.await("recipient", club.toString(), "org.caresport.recipients.changed.v1")
                .body();
        assertThat(heard.path("email").asText()).isEqualTo("info@ijsselstappers.example");
        assertThat(heard.path("channel").asText()).isEqualTo("email");
        assertThat(heard.path("language").asText()).isEqualTo("nl");
        assertThat(heard.properties())
                .as("it hears nothing that no message needs")
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("recipientId", "email", "language", "channel");
    }

    @Test
    void withoutAnAddressItCannotBeReached() {
        var club = UUID.randomUUID();
        create("organisations", club, Entries.organisation().putNull("email"), Callers.broker())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/organisations/" + club));

        var heard = Topics.await("recipient", club.toString(), "org.caresport.recipients.changed.v1")
                .body();
        assertThat(heard.path("channel").asText()).isEqualTo("none");
    }

    @Test
    void aChangeNeedsTheEditionItIsBasedOn() {
        var club = anOrganisation();
        var tag = etag("organisations", club);
        var changed = Entries.organisation().put("name", "De IJsselstappers");

        replace("organisations", club, changed, tag, Callers.provider(club))
                .then()
                .statusCode(200);
        replace("organisations", club, changed.put("name", "Anders"), tag, Callers.broker())
                .then()
                .statusCode(412);
        create("organisations", club, changed, Callers.broker()).then().statusCode(412);
        given().header("If-None-Match", etag("organisations", club))
                .get("/v1/organisations/{id}", club)
                .then()
                .statusCode(304);
    }

    @Test
    void whoTakesPartIsToldItsNewTelephoneNumber() {
        var club = anOrganisation();
        var activity = anActivityOf(club, entry -> {});

        replace(
                        "organisations",
                        club,
                        Entries.organisation().put("phone", "0314-123456"),
                        etag("organisations", club),
                        Callers.broker())
                .then()
                .statusCode(200);

        Topics.await(
                "activity",
                seen -> seen.key().equals(activity.toString())
                        && seen.body().at("/organisation/phone").asText().equals("0314-123456"));
    }

    @Test
    void whatLiesOutsideTheReachDoesNotExist() {
        var club = anOrganisation();
        var tag = etag("organisations", club);

        for (var stranger : List.of(Callers.brokerOf("GM1876"), Callers.provider(UUID.randomUUID()))) {
            replace("organisations", club, Entries.organisation(), tag, stranger)
                    .then()
                    .statusCode(404);
        }
        create("organisations", UUID.randomUUID(), Entries.organisation(), Callers.provider(UUID.randomUUID()))
                .then()
                .statusCode(404);
        create("organisations", UUID.randomUUID(), Entries.organisation(), Callers.patient())
                .then()
                .statusCode(403);
    }

    @Test
    void aBrokerKeepsOrganisationsInTheOwnMunicipality() {
        var club = anOrganisation();
        var moved = Entries.organisation().put("municipality", "GM1876");

        create("organisations", UUID.randomUUID(), moved, Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("municipality"));
        replace("organisations", club, moved, etag("organisations", club), Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("municipality"));
        replace("organisations", club, moved, etag("organisations", club), Callers.brokerOf("GM1876"))
                .then()
                .statusCode(404);
    }

    @Test
    void organisationsAreFoundByNameMisspeltOrInPart() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var club = named("Zwemvereniging Rozengaarde " + unique);
        named("Judoclub " + unique);

        for (var text : List.of("rozengaarde " + unique, "Rosengaarde " + unique, "gaarde " + unique)) {
            given().queryParam("text", text)
                    .get("/v1/organisations?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items.organisationId", contains(club.toString()));
        }
        given().queryParam("text", "100%_")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesShowEverythingOnceByName() {
        var names = List.of("Ävont", "avond", "Zon", "maan", "Maan");
        names.forEach(OrganisationResourceTest::named);
        var seen = new ArrayList<String>();
        var next = "/v1/organisations?municipality=GM0222&limit=2";
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.organisationId"));
            next = page.path("next");
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(names.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit",
                "cursor=%20 | cursor",
                "cursor=YQ | cursor",
                "cursor=YR8tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0 | cursor",
                "municipality=1 | municipality",
                "name=x | name",
            })
    void aBadParameterIsNamed(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/organisations?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name         | \"\"",
                "name         | \"<i>club</i>\"",
                "kind         | \"shop\"",
                "municipality | \"222\"",
                "website      | \"javascript:alert(1)\"",
                "email        | \"nobody\"",
                "phone        | \"call me\"",
                "address      | \"Street 1\"",
                "owner        | \"me\"",
            })
    void aFaultIsNamed(String field, String value) {
        var entry = (ObjectNode) Entries.organisation().set(field, Entries.value(value));

        create("organisations", UUID.randomUUID(), entry, Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(containsString(field)));
    }

    private static UUID named(String name) {
        var id = UUID.randomUUID();
        create("organisations", id, Entries.organisation().put("name", name), Callers.broker())
                .then()
                .statusCode(201);
        return id;
    }
}
