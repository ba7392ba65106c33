package org.caresport.referral.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartScopesTest {

    @ParameterizedTest
    @CsvSource({
        "system/Task.crus, Task, CREATE, true",
        "system/Task.rs, Task, CREATE, false",
        "system/Task.rs, Task, SEARCH, true",
        "user/Task.r, Task, READ, true",
        "patient/Task.r, Task, READ, false",
        "system/*.crus, Observation, CREATE, true",
        "system/Observation.crus, Task, READ, false",
        "system/Task.sr, Task, READ, false",
        "system/Task.r?status=requested, Task, READ, false",
        "Task.r, Task, READ, false",
        "system/ServiceRequest.crus, PractitionerRole, CREATE, true",
        "system/ServiceRequest.rs, PractitionerRole, CREATE, false",
        "system/ServiceRequest.crus, Patient, CREATE, false",
        "system/Task.read, Task, READ, false",
    })
    void aScopeGrantsWhatItsLettersSay(String scope, String type, Interaction interaction, boolean granted) {
        var caller = new Caller("ehr", Set.of("referrer"), "agb:1", Set.of(), "ehr", Set.of("openid", scope));

        var attempt = assertThatCode(() -> SmartScopes.require(caller, type, interaction));

        if (granted) {
            attempt.doesNotThrowAnyException();
        } else {
            attempt.isInstanceOf(FhirRefusal.class).hasMessageContaining("system/" + type + "." + interaction.letter());
        }
    }

    @ParameterizedTest
    @CsvSource({"system/Task.crus", "system/ServiceRequest.crs"})
    void whatMeansSomethingIsPublished(String scope) {
        assertThat(SmartScopes.supported()).contains(scope);
    }

    @Test
    void whatIsPublishedIsWhatTheRealmGives() throws IOException {
        var realm = FhirJson.read(Files.readAllBytes(Path.of("../deploy/keycloak/realm.json")));
        var given = realm.path("clientScopes").findValuesAsText("name").stream()
                .filter(name -> name.startsWith("system/"))
                .toList();

        assertThat(SmartScopes.supported()).containsExactlyInAnyOrderElementsOf(given);
    }
}
