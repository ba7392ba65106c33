package org.caresport.stack.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a realm for access tokens the way real clients do: a machine with a signed client assertion, a person through
 * the login page with the authorization code flow and PKCE. Thread-safe; nothing is cached, every call is one login.
 */
public final class RealmLogin {

    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI issuer;

    /** @param issuer the realm's address, for example {@code http://127.0.0.1:8180/realms/caresport} */
    public RealmLogin(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * A machine client's access token: client credentials with {@code private_key_jwt}, signed RS384 as SMART asks.
     *
     * @param privateKey a file with the client's private RSA key as one JWK
     * @param scopes asked for beside the client's default ones, for example {@code system/Task.crus}
     */
    public String machine(String clientId, Path privateKey, String... scopes) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.putAll(proof(clientId, privateKey));
        if (scopes.length > 0) {
            form.put("scope", String.join(" ", scopes));
        }
        return redeem(newBrowser(), form);
    }

    /**
     * A person's access token: opens the login page, fills it in, follows the redirect back and redeems the code.
     *
     * @param redirect one of the redirect addresses registered for the client; nothing needs to listen there
     */
    public String person(String clientId, URI redirect, String username, String password) {
        return person(clientId, redirect, username, password, Map.of());
    }

    /**
     * The same for a client that proves itself by a key, as the pages do.
     *
     * @param privateKey a file with the client's private RSA key as one JWK
     */
    public String person(String clientId, Path privateKey, URI redirect, String username, String password) {
        return person(clientId, redirect, username, password, proof(clientId, privateKey));
    }

    private String person(String clientId, URI redirect, String username, String password, Map<String, String> proof) {
        var browser = newBrowser();
        var verifier = random(48);
        var state = random(16);
        var page = get(
                browser,
                endpoint("auth") + "?"
                        + encode(Map.of(
                                "client_id",
                                clientId,
                                "redirect_uri",
                                redirect.toString(),
                                "response_type",
                                "code",
                                "scope",
                                "openid",
                                "state",
                                state,
                                "code_challenge",
                                sha256(verifier),
                                "code_challenge_method",
                                "S256")));
        var answer = post(browser, loginForm(page), Map.of("username", username, "password", password));
        var location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IdentityException(
                        answer.statusCode() == 200
                                ? "%s refused the login of %s".formatted(issuer, username)
                                : "%s answered %d to the login of %s"
                                        .formatted(issuer, answer.statusCode(), username)));
        var returned = query(location);
        if (!location.startsWith(redirect.toString())
                || !state.equals(returned.get("state"))
                || !returned.containsKey("code")) {
            throw new IdentityException(
                    "the login of %s ended at %s without a code".formatted(username, withoutQuery(location)));
        }
        var form = new LinkedHashMap<>(proof);
        form.put("grant_type", "authorization_code");
        form.put("client_id", clientId);
        form.put("redirect_uri", redirect.toString());
        form.put("code", returned.get("code"));
        form.put("code_verifier", verifier);
        return redeem(browser, form);
    }

    /** An administrator's token for Keycloak's own interface, which is asked by password alone. */
    String administrator(String username, String password) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", "admin-cli");
        form.put("username", username);
        form.put("password", password);
        return redeem(newBrowser(), form);
    }

    private Map<String, String> proof(String clientId, Path privateKey) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(clientId, key(privateKey)));
    }

    private String assertion(String clientId, RSAKey key) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(issuer.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(key.getKeyID()).build();
        var signed = new SignedJWT(header, claims);
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IdentityException("the key of " + clientId + " can't sign", e);
        }
        return signed.serialize();
    }

    private String redeem(HttpClient client, Map<String, String> form) {
        var answer = post(client, endpoint("token"), form);
        var body = json(answer.body());
        if (answer.statusCode() != 200) {
            throw new IdentityException("%s answered %d: %s %s"
                    .formatted(
                            endpoint("token"),
                            answer.statusCode(),
                            body.path("error").asText(),
                            body.path("error_description").asText()));
        }
        return body.path("access_token").asText();
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static String loginForm(String page) {
        var form = LOGIN_FORM.matcher(page);
        if (!form.find()) {
            throw new IdentityException("the login page holds no form");
        }
        return form.group(1).replace("&amp;", "&");
    }

    /** Each login is a browser of its own: cookies of one person never help another one in. */
    private static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .cookieHandler(new LoopbackCookies())
                .build();
    }

    private static String get(HttpClient client, String url) {
        var answer = send(client, HttpRequest.newBuilder(URI.create(url)).GET());
        if (answer.statusCode() != 200) {
            throw new IdentityException("%s answered %d".formatted(withoutQuery(url), answer.statusCode()));
        }
        return answer.body();
    }

    private static HttpResponse<String> post(HttpClient client, String url, Map<String, String> form) {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form))));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityException("interrupted", new InterruptedIOException());
        } catch (IOException e) {
            throw new IdentityException("the identity server doesn't answer: " + e, e);
        }
    }

    private static RSAKey key(Path file) {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException e) {
            throw new IdentityException("no readable private key in " + file, e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IdentityException("the identity server answered with something that isn't JSON", e);
        }
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String url) {
        var query = url.substring(url.indexOf('?') + 1);
        return Pattern.compile("&")
                .splitAsStream(query)
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static String withoutQuery(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String random(int bytes) {
        var noise = new byte[bytes];
        RANDOM.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
