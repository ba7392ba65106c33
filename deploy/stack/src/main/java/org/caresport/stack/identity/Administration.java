package org.caresport.stack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caresport.stack.StackException;

/** What an administrator does in a realm, by Keycloak's own interface. */
public final class Administration {

    /** Who is made at the first start. */
    public static final String USERNAME = "admin";

    /** Under which name the password lies among the secrets. */
    public static final String SECRET = "keycloak-admin";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI keycloak;
    private final String password;
    private final HttpClient browser = HttpClient.newHttpClient();

    /** @param keycloak its address, without a realm */
    public Administration(URI keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /**
     * A referring machine: an EHR of an organisation in a municipality.
     *
     * @param jwks its public keys as a JWK set
     */
    public record Machine(
            String clientId, String name, String organisation, List<String> municipalities, String jwks) {}

    /** Registers a machine as a referrer, with every scope that the realm has for it. */
    public void add(Machine machine) throws IOException, InterruptedException {
        var token = login();
        var scopes = get(token, "/client-scopes").findValuesAsText("name").stream()
                .filter(name -> name.startsWith("system/"))
                .toList();
        send(token, "POST", "/clients", client(machine, scopes));
        var id = idOf(token, machine.clientId());
        var role = List.of(get(token, "/roles/referrer"));
        send(token, "POST", "/clients/" + id + "/scope-mappings/realm", role);
        var account = get(token, "/clients/" + id + "/service-account-user");
        var changed = JSON.convertValue(account, Map.class);
        changed.put(
                "attributes",
                Map.of("organisation", List.of(machine.organisation()), "municipality", machine.municipalities()));
        var user = "/users/" + account.path("id").asText();
        send(token, "PUT", user, changed);
        send(token, "POST", user + "/role-mappings/realm", role);
    }

    /**
     * Registers the clients of a realm as it is imported that the running realm does not have yet, because it was imported
     * earlier. What is there stays as it is.
     *
     * @return whom it added
     */
    public List<String> addMissing(JsonNode imported) throws IOException, InterruptedException {
        var token = login();
        var known = get(token, "/clients").findValuesAsText("clientId");
        var added = new ArrayList<String>();
        for (var client : imported.path("clients")) {
            var name = client.path("clientId").asText();
            if (!known.contains(name)) {
                send(token, "POST", "/clients", client);
                map(token, name, imported.path("scopeMappings"));
                added.add(name);
            }
        }
        return added;
    }

    /** Gives a client the roles that may stand in its tokens. */
    private void map(String token, String client, JsonNode mappings) throws IOException, InterruptedException {
        for (var mapping : mappings) {
            if (mapping.path("client").asText().equals(client)) {
                var roles = new ArrayList<JsonNode>();
                for (var role : mapping.path("roles")) {
                    roles.add(get(token, "/roles/" + encode(role.asText())));
                }
                send(token, "POST", "/clients/" + idOf(token, client) + "/scope-mappings/realm", roles);
            }
        }
    }

    private String idOf(String token, String client) throws IOException, InterruptedException {
        return get(token, "/clients?clientId=" + encode(client))
                .path(0)
                .path("id")
                .asText();
    }

    /** Gives the realm's login pages and mails a theme, unless somebody chose one. */
    public void giveTheme(String theme) throws IOException, InterruptedException {
        var token = login();
        if (get(token, "").path("loginTheme").asText("").isEmpty()) {
            send(token, "PUT", "", Map.of("loginTheme", theme, "emailTheme", theme));
        }
    }

    private static Map<String, Object> client(Machine machine, List<String> scopes) {
        return Map.ofEntries(
                Map.entry("clientId", machine.clientId()),
                Map.entry("name", machine.name()),
                Map.entry("enabled", true),
                Map.entry("publicClient", false),
                Map.entry("clientAuthenticatorType", "client-jwt"),
                Map.entry("standardFlowEnabled", false),
                Map.entry("implicitFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("serviceAccountsEnabled", true),
                Map.entry("fullScopeAllowed", false),
                Map.entry(
                        "attributes",
                        Map.of(
                                "use.jwks.string", "true",
                                "jwks.string", machine.jwks(),
                                "client_credentials.use_refresh_token", "false")),
                Map.entry("defaultClientScopes", List.of("caresport")),
                Map.entry("optionalClientScopes", scopes));
    }

    private String login() {
        try {
            return new RealmLogin(URI.create(keycloak + "/realms/master")).administrator(USERNAME, password);
        } catch (IdentityException e) {
            throw new StackException("Keycloak does not know its administrator by the password in secrets.properties."
                    + " A state folder from before Keycloak had one gets it by ./caresport up --fresh. ("
                    + e.getMessage() + ")");
        }
    }

    private JsonNode get(String token, String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(to(token, path).GET()).body());
    }

    private void send(String token, String method, String path, Object body) throws IOException, InterruptedException {
        answer(to(token, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder to(String token, String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/caresport" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 409) {
            throw new StackException("There is a client of that name already.");
        }
        if (answer.statusCode() >= 400) {
            throw new StackException("Keycloak refused with %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
