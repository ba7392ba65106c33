package org.caresport.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    private static final Path SOURCE = Settings.findProject().resolve("deploy/keycloak");

    @TempDir
    static Path folder;

    private static JsonNode realm;

    @BeforeAll
    static void theRealmOfTheDemo() throws IOException {
        var file = folder.resolve("realm.json");
        new RealmFile(SOURCE).write(file, URI.create("http://127.0.0.1:8088"), new ClientKeys(folder));
        realm = new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(realm.toString()).doesNotContain("${CARESPORT").doesNotContain("${CLIENT_KEYS");
        assertThat(client("caresport-workbench").path("redirectUris").path(0).asText())
                .isEqualTo("http://127.0.0.1:8088/workbench/callback");
    }

    @Test
    void aMachineIsKnownByThePublicHalfOfItsOwnKey() throws IOException {
        var key = Files.readString(new ClientKeys(folder).file("ehr-de-huet"));
        var published =
                client("ehr-de-huet").path("attributes").path("jwks.string").asText();

        var modulus = new ObjectMapper().readTree(key).path("n").asText();
        assertThat(published).contains(modulus).doesNotContain("\"d\"");
    }

    @Test
    void noClientTakesPasswordsAndNoneHasTwoWaysIn() {
        for (var client : realm.path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(false)).isFalse();
            assertThat(client.path("standardFlowEnabled").asBoolean()
                            && client.path("serviceAccountsEnabled").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void redirectsAreExactAndPublicClientsProveThemselvesWithPkce() {
        for (var name : List.of("caresport-app", "caresport-workbench")) {
            assertThat(client(name).path("redirectUris").toString()).doesNotContain("*");
            assertThat(client(name)
                            .path("attributes")
                            .path("pkce.code.challenge.method")
                            .asText())
                    .isEqualTo("S256");
        }
    }

    @Test
    void withoutTheDemoThereIsNobodyAndNoMachine() throws IOException {
        var plain = new ObjectMapper().readTree(Files.readString(SOURCE.resolve("realm.json")));

        assertThat(plain.has("users")).isFalse();
        assertThat(plain.path("clients").findValuesAsText("clientId"))
                .containsExactly("caresport-app", "caresport-workbench", "admin-cli");
    }

    @Test
    void everyAccountOfTheDemoIsFoundByItsShortName() throws IOException {
        var accounts = new DemoAccounts(SOURCE);

        assertThat(accounts.person("broker").orElseThrow().username()).isEqualTo("broker.anna");
        assertThat(accounts.person("patient.pieter").orElseThrow().roles()).containsExactly("patient");
        assertThat(accounts.machine("ehr").orElseThrow().scopes()).contains("system/Task.crus");
        assertThat(accounts.machine("seed").orElseThrow().clientId()).isEqualTo("caresport-seed");
        assertThat(accounts.person("nobody")).isEmpty();
    }

    private static JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
