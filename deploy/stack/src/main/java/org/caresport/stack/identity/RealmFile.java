package org.caresport.stack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The realm as Keycloak imports it for the demo: {@code realm.json}, which is also what a real installation starts
 * from, with {@code demo-users.json} laid over it and its placeholders filled in.
 */
public final class RealmFile {

    private static final Pattern CLIENT_KEYS = Pattern.compile("\\$\\{CLIENT_KEYS:([a-z0-9-]+)}");
    private static final String JWKS = "jwks.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path source;

    /** @param source the folder with {@code realm.json} and {@code demo-users.json} */
    public RealmFile(Path source) {
        this.source = source;
    }

    public void write(Path target, URI publicUrl, int smtpPort, ClientKeys keys) throws IOException {
        var realm = (ObjectNode) read("realm.json", publicUrl, smtpPort);
        var demo = read("demo-users.json", publicUrl, smtpPort);
        demo.properties().forEach(field -> lay(realm, field.getKey(), field.getValue()));
        for (var client : realm.path("clients")) {
            if (client.path("attributes") instanceof ObjectNode attributes) {
                fillKeys(client.path("clientId").asText(), attributes, keys);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(target.toFile(), realm);
    }

    /** Lists grow, everything else is replaced. */
    private static void lay(ObjectNode realm, String field, JsonNode value) {
        if (realm.get(field) instanceof ArrayNode present && value instanceof ArrayNode more) {
            present.addAll(more);
        } else {
            realm.set(field, value);
        }
    }

    /** A client that signs and has no key in the realm is one of the installation's own: it gets the stack's. */
    private static void fillKeys(String client, ObjectNode attributes, ClientKeys keys) throws IOException {
        var placeholder = CLIENT_KEYS.matcher(attributes.path(JWKS).asText());
        if (placeholder.matches()) {
            attributes.put(JWKS, keys.publicKeys(placeholder.group(1)));
        } else if (attributes.has("token.endpoint.auth.signing.alg") && !attributes.has(JWKS)) {
            attributes.put("use.jwks.string", "true").put(JWKS, keys.publicKeys(client));
        }
    }

    private JsonNode read(String name, URI publicUrl, int smtpPort) throws IOException {
        var text = Files.readString(source.resolve(name));
        return JSON.readTree(text.replace("${CARESPORT_PUBLIC_URL}", publicUrl.toString())
                .replace("${CARESPORT_SMTP_PORT}", Integer.toString(smtpPort)));
    }
}
