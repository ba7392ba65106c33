package org.caresport.stack.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.state.Secrets;

/**
 * The realm as a real installation imports it, without the demo, in the same Keycloak under another name: with one person of
 * each kind, all by the same password.
 */
public final class RealInstallation {

    /** Everybody's. */
    public static final String PASSWORD = "Lang-genoeg-2026!";

    private static final String NAME = "real";

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");

    private final URI issuer;
    private final RealmLogin tokens;

    private RealInstallation(URI issuer) {
        this.issuer = issuer;
        this.tokens = new RealmLogin(issuer);
    }

    /** To be called before the stack starts, which imports what lies there. */
    public static RealInstallation beside(Settings settings) throws IOException {
        var json = new ObjectMapper();
        var text = Files.readString(settings.project().resolve("deploy/keycloak/realm.json"));
        var realm = (ObjectNode) json.readTree(
                text.replace("${CARESPORT_PUBLIC_URL}", settings.publicUrl().toString()));
        realm.put("realm", NAME);
        realm.putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", Integer.toString(settings.port(Port.SMTP)))
                .put("from", "no-reply@caresport.example");
        realm.set(
                "users",
                json.readTree("[%s,%s,%s,%s,%s,%s]"
                        .formatted(
                                user("broker", "broker", true),
                                user("broker.new", "broker", true),
                                user("privacy-officer", "privacy-officer", true),
                                user("admin", "admin", true),
                                user("patient", "patient", true),
                                user("unverified", "patient", false))));
        var folder = Files.createDirectories(settings.home().data(Part.KEYCLOAK).resolve("data/import"));
        json.writeValue(folder.resolve(NAME + "-realm.json").toFile(), realm);
        return new RealInstallation(settings.issuer().resolve(NAME));
    }

    /** An access token, for a password alone. */
    public String login(String client, URI redirect, String username) {
        return tokens.person(client, redirect, username, PASSWORD);
    }

    /** What somebody sees who comes to log in. */
    public String loginPage(String client, URI redirect, String language) throws Exception {
        return get(HttpClient.newHttpClient(), loginAddress(client, redirect, language));
    }

    /** Where an application sends somebody to log in. */
    public String loginAddress(String client, URI redirect, String language) {
        return authorization(client, redirect) + "&ui_locales=" + language;
    }

    /** Asks for another password, as somebody does who forgot theirs. */
    public void forgetPassword(String client, String username, String language) throws Exception {
        var browser =
                HttpClient.newBuilder().cookieHandler(new LoopbackCookies()).build();
        var page = get(
                browser, issuer + "/login-actions/reset-credentials?client_id=" + client + "&kc_locale=" + language);
        post(browser, found(FORM, page), Map.of("username", username));
    }

    /** Leaves the realm of the demo as one from before there was a theme. */
    public static void takeTheme(Settings settings) throws Exception {
        var password = new Secrets(settings.home().secrets()).password(Administration.SECRET);
        var token = new RealmLogin(settings.local(Port.KEYCLOAK, "/realms/master"))
                .administrator(Administration.USERNAME, password);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(settings.local(Port.KEYCLOAK, "/admin/realms/caresport"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"loginTheme\": \"\"}"))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private String authorization(String client, URI redirect) {
        var challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636, appendix B; the code is not redeemed
        return issuer + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + URLEncoder.encode(redirect.toString(), StandardCharsets.UTF_8);
    }

    /** Logs in for the first time, as a person would with a telephone: where the browser is sent at the end. */
    public String setUpSecondFactor(String client, URI redirect, String username) throws Exception {
        var browser =
                HttpClient.newBuilder().cookieHandler(new LoopbackCookies()).build();
        var login = get(browser, authorization(client, redirect));
        var sent = post(browser, found(FORM, login), Map.of("username", username, "password", PASSWORD));
        var setUp = get(browser, location(sent));
        var secret = found(SECRET, setUp);
        return location(post(
                browser,
                found(FORM, setUp),
                Map.of("totpSecret", secret, "totp", totp(secret, Instant.now()), "userLabel", "telephone")));
    }

    /** RFC 6238 as the realm's policy says: SHA-256, six digits, thirty seconds. */
    private static String totp(String secret, Instant now) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "RAW"));
        var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / 30)
                .array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static String get(HttpClient browser, String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).GET().build(), BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> post(HttpClient browser, String url, Map<String, String> form)
            throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + ": " + answer.body()));
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        if (!match.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return match.group(1).replace("&amp;", "&");
    }

    private static String user(String name, String role, boolean verified) {
        return """
                {"username": "%1$s", "enabled": true, "email": "%1$s@example.org", "emailVerified": %3$s, \
                "firstName": "Test", "lastName": "Person", "realmRoles": ["%2$s"], \
                "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}\
                """.formatted(name, role, verified, PASSWORD);
    }
}
