package org.caresport.demo.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone's conversation with the gateway: adds their token, and names what is sent. */
public final class Session {

    private final Gateway gateway;
    private final @Nullable Login login;
    private final String mediaType;

    private Session(Gateway gateway, @Nullable Login login, String mediaType) {
        this.gateway = gateway;
        this.login = login;
        this.mediaType = mediaType;
    }

    public static Session of(Gateway gateway, Login login) {
        return new Session(gateway, login, "application/json");
    }

    public static Session fhir(Gateway gateway, Login login) {
        return new Session(gateway, login, "application/fhir+json");
    }

    public static Session anonymous(Gateway gateway) {
        return new Session(gateway, null, "application/json");
    }

    /** Logs in now, where the first request would; whoever knows no token is anonymous. */
    public String token() {
        return login == null ? "" : login.token();
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A new write: its own idempotency key. */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(headers);
        return send("POST", path, body, all);
    }

    /** Creates what must not be there yet: 201, or 412 when it is. */
    public Answer putNew(String path, Object body) {
        return send("PUT", path, body, Map.of("If-None-Match", "*"));
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("Accept", mediaType);
        if (body != null) {
            all.put("Content-Type", mediaType);
        }
        var bearer = token();
        if (!bearer.isEmpty()) {
            all.put("Authorization", "Bearer " + bearer);
        }
        all.putAll(headers);
        return gateway.send(method, path, all, body == null ? null : body instanceof String s ? s : Json.write(body));
    }
}
