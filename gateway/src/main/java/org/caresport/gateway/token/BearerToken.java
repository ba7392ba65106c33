package org.caresport.gateway.token;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of itself, before anybody checked whether it is true. Good enough to refuse with a precise reason
 * and without any cryptography, never good enough to let somebody in.
 */
record BearerToken(String value, JsonObject header, JsonObject claims) {

    private static final String SCHEME = "Bearer ";

    /** The token of an Authorization header, or empty when it holds nothing that looks like a signed JWT. */
    static Optional<BearerToken> in(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String value = authorization.substring(SCHEME.length()).strip();
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BearerToken(value, json(parts[0]), json(parts[1])));
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    String algorithm() {
        return text(header, "alg");
    }

    String keyId() {
        return text(header, "kid");
    }

    String issuer() {
        return text(claims, "iss");
    }

    /** The application and who uses it; of a machine the same thing twice. */
    String client() {
        return text(claims, "azp") + " " + text(claims, "sub");
    }

    boolean isFor(String audience) {
        return switch (claims.getValue("aud")) {
            case String one -> one.equals(audience);
            case JsonArray several -> several.contains(audience);
            case null, default -> false;
        };
    }

    Instant expiry() {
        return instant(claims.getValue("exp"));
    }

    private static Instant instant(@Nullable Object seconds) {
        return seconds instanceof Number number ? Instant.ofEpochSecond(number.longValue()) : Instant.EPOCH;
    }

    private static String text(JsonObject json, String key) {
        return json.getValue(key) instanceof String text ? text : "";
    }

    @Override
    public String toString() {
        return "BearerToken" + List.of(algorithm(), issuer());
    }
}
