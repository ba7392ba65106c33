package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.caresport.stack.Part;
import org.caresport.stack.Settings;
import org.caresport.stack.state.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    Path project;

    private Settings settings;

    @BeforeEach
    void aHome() throws IOException {
        settings = Settings.from(project, Map.of());
        settings.home().create();
    }

    @Test
    void thePagesAreToldWhereTheDoorIsAndHowTheyLogPeopleIn() throws IOException {
        var told = told(Part.WEB);

        assertThat(told)
                .containsEntry("CARESPORT_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("CARESPORT_WEB_API", "http://127.0.0.1:8080")
                .containsEntry("QUARKUS_HTTP_PORT", "8085")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9085")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "web")
                .doesNotContainKey("KAFKA_BOOTSTRAP_SERVERS");
        assertThat(told.get("CARESPORT_WEB_SECRET")).hasSizeGreaterThanOrEqualTo(32);
        for (var login : new String[] {"WORKBENCH", "APP"}) {
            var prefix = "QUARKUS_OIDC_" + login + "_";
            assertThat(told)
                    .containsEntry(prefix + "AUTH_SERVER_URL", "http://127.0.0.1:8180/realms/caresport")
                    .containsEntry(prefix + "TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", told.get("CARESPORT_WEB_SECRET"));
            assertThat(Files.readString(Path.of(told.get(prefix + "CREDENTIALS_JWT_KEY_FILE"))))
                    .startsWith("-----BEGIN PRIVATE KEY-----");
        }
    }

    @Test
    void theDoorKnowsThePagesByAKeyThatOnlyTheTwoHave() throws IOException {
        var key = told(Part.WEB).get("CARESPORT_WEB_DOOR_KEY");

        assertThat(key).hasSizeGreaterThanOrEqualTo(32);
        assertThat(told(Part.GATEWAY))
                .containsEntry("CARESPORT_GATEWAY_RATE_LIMITS_DOOR_KEY", key)
                .containsEntry("CARESPORT_GATEWAY_ROUTES_WEB", "http://127.0.0.1:8085");
        assertThat(told(Part.REFERRAL)).doesNotContainValue(key);
    }

    @Test
    void whatRunsLiesInTheModulesOwnFolder() {
        assertThat(ServiceProgram.jar(project, Part.WEB))
                .isEqualTo(project.resolve("gateway/web/target/web-0.1.0-runner.jar"));
        assertThat(ServiceProgram.jar(project, Part.GATEWAY))
                .isEqualTo(project.resolve("gateway/target/gateway-0.1.0-runner.jar"));
    }

    private Map<String, String> told(Part part) throws IOException {
        return new Programs(settings, new Secrets(settings.home().secrets())).environment(part);
    }
}
