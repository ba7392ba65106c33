package org.caresport.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RefusedByRoleTest {

    private final String subject = UUID.randomUUID().toString();

    @Test
    void whoseRoleDoesNotAllowItIsLoggedWithWhatTheyTried() {
        var widget = UUID.randomUUID();

        given().auth()
                .oauth2(Tokens.of("looker")
                        .subject(subject)
                        .organisation("agb:01234567")
                        .client("workbench")
                        .sign())
                .get("/widgets/{id}/owner", widget)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/forbidden"));

        var line = Topics.await(
                        "access", seen -> seen.body().path("user").asText().equals(subject))
                .body();
        assertThat(line.path("outcome").asText()).isEqualTo("denied");
        assertThat(line.path("action").asText()).isEqualTo("read");
        assertThat(line.path("resource").asText()).isEqualTo("Widget");
        assertThat(line.path("resourceId").asText()).isEqualTo(widget.toString());
        assertThat(line.path("organisation").asText()).isEqualTo("agb:01234567");
        assertThat(line.path("system").asText()).isEqualTo("workbench");
        assertThat(line.path("roles")).hasSize(1);
        assertThat(line.path("request").asText()).isNotEmpty();
    }

    @Test
    void aMethodThatDoesNotSayWhatItTouchesDoesNotPassTheBuild() {
        var widgets = new ClassFileImporter().importPackages("org.caresport.kit.widget");

        assertThatThrownBy(() -> Endpoint.assertEachSaysWhatItTouches(widgets))
                .hasMessageContaining("WidgetResource#forgotten says neither @Accesses nor @NoPersonalData")
                .hasMessageNotContaining("WidgetResource#owner");
    }
}
