package org.caresport.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFileTest {

    private static final Path SOURCE = Settings.findProject().resolve("deploy/keycloak");

    @TempDir
    static Path folder;

    private static JsonNode realm;

    @BeforeAll
    static void theRealmOfTheDemo() throws IOException {
        var file = folder.resolve("realm.json");
        new RealmFile(SOURCE).write(file, URI.create("http://127.0.0.1:8088"), 2525, new ClientKeys(folder));
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

    @ParameterizedTest
    @ValueSource(strings = {"caresport-web-app", "caresport-web-workbench"})
    void thePagesAreKnownByAKeyAndGiveWhatTheProgramsBesideThemGive(String name) throws IOException {
        var pages = client(name);
        var beside = client(name.replace("-web", ""));
        var key = Files.readString(new ClientKeys(folder).file(name));

        assertThat(pages.path("publicClient").asBoolean(true)).isFalse();
        assertThat(pages.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(pages.path("attributes").path("jwks.string").asText())
                .contains(new ObjectMapper().readTree(key).path("n").asText(), "\"kid\":\"" + name + "\"")
                .doesNotContain("\"d\"");
        assertThat(pages.path("protocolMappers")).isEqualTo(beside.path("protocolMappers"));
        assertThat(pages.path("defaultClientScopes")).isEqualTo(beside.path("defaultClientScopes"));
        assertThat(rolesOf(name))
                .isNotEmpty()
                .isEqualTo(rolesOf(beside.path("clientId").asText()));
    }

    @Test
    void theKeyOfThePagesIsTheSameWhoeverReadsIt() throws Exception {
        var keys = new ClientKeys(folder);
        var pem = Files.readString(keys.pem("caresport-web-app"));
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));

        var jwk = RSAKey.parse(Files.readString(keys.file("caresport-web-app")));

        assertThat(key.getModulus()).isEqualTo(jwk.toRSAPrivateKey().getModulus());
        assertThat(key.getPrivateExponent()).isEqualTo(jwk.toRSAPrivateKey().getPrivateExponent());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.pem("caresport-web-app"))))
                .isEqualTo("rw-------");
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
    void redirectsAreExactAndWhoLogsPeopleInProvesItselfWithPkce() {
        for (var name :
                List.of("caresport-app", "caresport-workbench", "caresport-web-app", "caresport-web-workbench")) {
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
                .containsExactly(
                        "caresport-app",
                        "caresport-workbench",
                        "caresport-web-app",
                        "caresport-web-workbench",
                        "caresport-staff",
                        "admin-cli");
    }

    @ParameterizedTest
    @ValueSource(strings = {"browserFlow", "resetCredentialsFlow"})
    void whoSeesMoreThanTheirOwnDataNeedsASecondFactor(String way) throws IOException {
        var plain = plainRealm();
        var conditions = executions(plain, plain.path(way).asText())
                .filter(execution -> execution.path("requirement").asText().equals("CONDITIONAL"))
                .map(execution ->
                        executions(plain, execution.path("flowAlias").asText()).toList())
                .filter(execution ->
                        execution.getFirst().path("authenticator").asText().equals("conditional-user-role"))
                .filter(execution -> isOfStaff(plain, execution.getFirst()))
                .toList();

        assertThat(conditions).singleElement().satisfies(steps -> {
            assertThat(steps).allMatch(step -> step.path("requirement").asText().equals("REQUIRED"));
            assertThat(steps.getLast().path("authenticator").asText()).isEqualTo("auth-otp-form");
        });
        assertThat(rolesWith("caresport-staff", "second-factor", plain))
                .containsExactlyInAnyOrder("broker", "privacy-officer", "admin");
    }

    @Test
    void onlyTheDemoLogsInByPasswordAloneAndAllElseIsTheSameRealm() throws IOException {
        var plain = plainRealm();

        assertThat(plain.path("browserFlow").asText()).isEqualTo("browser with second factor");
        assertThat(realm.path("browserFlow").asText()).isEqualTo("browser with password alone");
        assertThat(executions(realm, "browser with password alone")
                        .map(step -> step.path("authenticator").asText()))
                .contains("auth-username-password-form")
                .doesNotContain("auth-otp-form");
        plain.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !List.of("browserFlow", "smtpServer", "clients", "scopeMappings")
                        .contains(field))
                .forEach(field -> assertThat(realm.path(field).toString().replace("http://127.0.0.1:8088", ""))
                        .as(field)
                        .isEqualTo(plain.path(field).toString().replace("${CARESPORT_PUBLIC_URL}", "")));
    }

    @Test
    void anEmailAddressIsVerifiedBeforeItCountsAndItsOwnerDoesNotChangeItUnseen() throws IOException {
        var plain = plainRealm();
        var profile = new ObjectMapper()
                .readTree(plain.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/"
                                + "kc.user.profile.config/0")
                        .asText());

        assertThat(plain.path("verifyEmail").asBoolean()).isTrue();
        assertThat(profile.path("attributes"))
                .filteredOn(attribute -> attribute.path("name").asText().equals("email"))
                .singleElement()
                .satisfies(email ->
                        assertThat(email.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
        assertThat(realm.path("users"))
                .filteredOn(user -> user.has("email"))
                .allMatch(user -> user.path("emailVerified").asBoolean());
    }

    @Test
    void noSecretStandsInTheRealmOfARealInstallation() throws IOException {
        var text = Files.readString(SOURCE.resolve("realm.json"));

        assertThat(plainRealm().findValuesAsText("secret")).isEmpty();
        assertThat(plainRealm().findValuesAsText("password")).containsOnly("${CARESPORT_SMTP_PASSWORD}");
        assertThat(text).doesNotContain("jwks.string");
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

    private static JsonNode plainRealm() throws IOException {
        return new ObjectMapper().readTree(Files.readString(SOURCE.resolve("realm.json")));
    }

    /** The steps of a flow and of the flows in it, in order. */
    private static Stream<JsonNode> executions(JsonNode realm, String flow) {
        return StreamSupport.stream(realm.path("authenticationFlows").spliterator(), false)
                .filter(candidate -> candidate.path("alias").asText().equals(flow))
                .flatMap(found -> StreamSupport.stream(
                        found.path("authenticationExecutions").spliterator(), false))
                .flatMap(step -> Stream.concat(
                        Stream.of(step),
                        step.has("flowAlias")
                                ? executions(realm, step.path("flowAlias").asText())
                                : Stream.of()));
    }

    private static boolean isOfStaff(JsonNode realm, JsonNode condition) {
        return StreamSupport.stream(realm.path("authenticatorConfig").spliterator(), false)
                .filter(config -> config.path("alias").equals(condition.path("authenticatorConfig")))
                .map(config -> config.path("config"))
                .anyMatch(config -> config.path("condUserRole").asText().equals("caresport-staff.second-factor")
                        && config.path("negate").asText().equals("false"));
    }

    private static List<String> rolesWith(String client, String role, JsonNode realm) {
        return StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .filter(candidate ->
                        candidate.at("/composites/client/" + client).toString().contains(role))
                .map(candidate -> candidate.path("name").asText())
                .toList();
    }

    private static List<String> rolesOf(String client) {
        return StreamSupport.stream(realm.path("scopeMappings").spliterator(), false)
                .filter(mapping -> mapping.path("client").asText().equals(client))
                .map(mapping -> mapping.path("roles").toString())
                .toList();
    }

    private static JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
