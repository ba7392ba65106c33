package org.caresport.stack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people and machines of the demo, as {@code demo-users.json} tells Keycloak. */
public final class DemoAccounts {

    /** Someone who logs in with a password. */
    public record Person(String username, List<String> roles, String password) {}

    /** Something that logs in with a key, and the scopes it may ask for. */
    public record Machine(String clientId, List<String> scopes) {}

    private final JsonNode demo;

    /** @param source the folder with {@code demo-users.json} */
    public DemoAccounts(Path source) throws IOException {
        demo = new ObjectMapper().readTree(Files.readString(source.resolve("demo-users.json")));
    }

    public List<Person> people() {
        return stream(demo.path("users"))
                .filter(user -> user.has("credentials"))
                .map(user -> new Person(
                        user.path("username").asText(),
                        texts(user.path("realmRoles")),
                        user.path("credentials").path(0).path("value").asText()))
                .toList();
    }

    public List<Machine> machines() {
        return stream(demo.path("clients"))
                .map(client ->
                        new Machine(client.path("clientId").asText(), texts(client.path("optionalClientScopes"))))
                .toList();
    }

    /** By username, or by its first word: {@code broker} is {@code broker.anna}. */
    public Optional<Person> person(String name) {
        return people().stream()
                .filter(person -> isCalled(person.username(), name, "."))
                .findFirst();
    }

    /** By client id, or by its first or last word: {@code ehr} is {@code ehr-de-huet}. */
    public Optional<Machine> machine(String name) {
        return machines().stream()
                .filter(machine -> isCalled(machine.clientId(), name, "-")
                        || machine.clientId().endsWith("-" + name))
                .findFirst();
    }

    private static boolean isCalled(String full, String name, String separator) {
        return full.equals(name) || full.startsWith(name + separator);
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
