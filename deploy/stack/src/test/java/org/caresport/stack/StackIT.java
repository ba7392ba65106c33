package org.caresport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.caresport.kit.testing.OwnPort;
import org.caresport.kit.testing.Patience;
import org.caresport.stack.identity.Administration;
import org.caresport.stack.identity.ClientKeys;
import org.caresport.stack.identity.IdentityException;
import org.caresport.stack.identity.LoginPages;
import org.caresport.stack.identity.RealInstallation;
import org.caresport.stack.state.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The foreign parts of the stack, for real: PostgreSQL, Kafka, Keycloak with the project's realm, and mail. */
class StackIT {

    private static final Duration SOON = Patience.LONG;
    private static final String PASSWORD = "Beweeg-2026!";

    @TempDir
    static Path home;

    private static final Pattern SHEET = Pattern.compile("href=\"([^\"]+/css/caresport\\.css[^\"]*)\"");

    private static Stack stack;
    private static RealInstallation realm;

    @BeforeAll
    static void up() throws Exception {
        var settings = Settings.isolated(Settings.findProject(), home, OwnPort::take)
                .only(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.MAIL);
        realm = RealInstallation.beside(settings);
        stack = Stack.start(settings);
    }

    @AfterAll
    static void down() {
        var processes = stack.settings().parts().stream()
                .map(part -> ProcessHandle.of(stack.status(part).pid()).orElseThrow())
                .toList();

        stack.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.settings().home().isOwned()).isFalse();
    }

    @Test
    void anEhrGetsATokenForItsSignedAssertion() throws Exception {
        var token = stack.tokens().machine("ehr-de-huet", stack.key("ehr-de-huet"), "system/ServiceRequest.crus");

        var claims = verified(token);

        assertThat(claims.getIssuer()).isEqualTo(stack.settings().issuer().toString());
        assertThat(claims.getAudience()).containsExactly("caresport-api");
        assertThat(claims.getStringClaim("azp")).isEqualTo("ehr-de-huet");
        assertThat(claims.getStringClaim("scope")).isEqualTo("system/ServiceRequest.crus");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("agb:01234567");
        assertThat(claims.getStringListClaim("municipality")).containsExactly("GM0222");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(roles(claims)).containsExactly("referrer");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anEhrGetsNoScopeThatItMayNotAskFor() {
        assertThatThrownBy(() -> stack.tokens().machine("ehr-de-huet", stack.key("ehr-de-huet"), "system/Invoice.crus"))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("invalid_scope");
    }

    @Test
    void aStrangersKeyOpensNothing() {
        assertThatThrownBy(() -> stack.tokens().machine("ehr-de-huet", stack.key("caresport-seed")))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("client");
    }

    @Test
    void aBrokerGetsATokenThroughTheLoginPage() throws Exception {
        var claims = verified(stack.tokens().person("caresport-workbench", workbench(), "broker.anna", PASSWORD));

        assertThat(roles(claims)).containsExactly("broker");
        assertThat(claims.getAudience()).containsExactly("caresport-api");
        assertThat(claims.getStringClaim("azp")).isEqualTo("caresport-workbench");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("buurtsportcoaches-doetinchem");
        assertThat(claims.getStringListClaim("municipality")).containsExactly("GM0222");
    }

    @Test
    void aPatientGetsATokenInTheMobileAppAndBelongsToNoOrganisation() throws Exception {
        var claims = verified(stack.tokens()
                .person("caresport-app", URI.create("org.caresport.app:/callback"), "patient.johanna", PASSWORD));

        assertThat(roles(claims)).containsExactly("patient");
        assertThat(claims.getClaim("organisation")).isNull();
    }

    @Test
    void aBrokerInThePatientsAppIsNoBroker() throws Exception {
        var claims = verified(stack.tokens()
                .person("caresport-app", URI.create("org.caresport.app:/callback"), "broker.bram", PASSWORD));

        assertThat(roles(claims)).isEmpty();
    }

    @Test
    void thePagesLogAPersonInByTheirOwnKey() throws Exception {
        var broker = verified(stack.tokens()
                .person(
                        "caresport-web-workbench",
                        stack.key("caresport-web-workbench"),
                        workbench(),
                        "broker.anna",
                        PASSWORD));
        var patient = verified(stack.tokens()
                .person(
                        "caresport-web-app",
                        stack.key("caresport-web-app"),
                        stack.url(Part.GATEWAY).resolve("/app/callback"),
                        "patient.johanna",
                        PASSWORD));

        assertThat(broker.getStringClaim("azp")).isEqualTo("caresport-web-workbench");
        assertThat(roles(broker)).containsExactly("broker");
        assertThat(broker.getAudience()).containsExactly("caresport-api");
        assertThat(broker.getStringListClaim("municipality")).containsExactly("GM0222");
        assertThat(broker.getClaim("email")).isNull();
        assertThat(roles(patient)).containsExactly("patient");
        assertThat(patient.getClaim("email_verified")).isEqualTo(true);
    }

    @Test
    void nobodyElseLogsInAsThePages() {
        assertThatThrownBy(() -> stack.tokens().person("caresport-web-workbench", workbench(), "broker.anna", PASSWORD))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("client");
        assertThatThrownBy(() -> stack.tokens()
                        .person(
                                "caresport-web-workbench",
                                stack.key("caresport-seed"),
                                workbench(),
                                "broker.anna",
                                PASSWORD))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("client");
        assertThatThrownBy(
                        () -> stack.tokens().machine("caresport-web-workbench", stack.key("caresport-web-workbench")))
                .isInstanceOf(IdentityException.class);
    }

    @Test
    void aRealmThatWasImportedBeforeAClientWasKnownGetsItAtTheStart() throws Exception {
        var name = "caresport-web-later";
        var keys = new ClientKeys(stack.settings().home().keys());
        var imported = new ObjectMapper().readTree("""
                {"clients": [{"clientId": "caresport-app"}, {"clientId": "%s", "publicClient": false,
                  "clientAuthenticatorType": "client-jwt", "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
                  "fullScopeAllowed": false, "redirectUris": ["%s"], "defaultClientScopes": ["caresport"],
                  "attributes": {"use.jwks.string": "true", "jwks.string": %s}}],
                 "scopeMappings": [{"client": "%s", "roles": ["broker", "privacy-officer"]}]}
                """.formatted(
                        name, workbench(), new ObjectMapper().writeValueAsString(keys.publicKeys(name)), name));
        var administration = administration();

        assertThat(administration.addMissing(imported)).containsExactly(name);

        assertThat(administration.addMissing(imported)).isEmpty();
        var claims = verified(stack.tokens().person(name, keys.file(name), workbench(), "broker.anna", PASSWORD));
        assertThat(roles(claims)).containsExactly("broker");
        assertThat(stack.tokens()
                        .person(
                                "caresport-app",
                                URI.create("org.caresport.app:/callback"),
                                "patient.johanna",
                                PASSWORD))
                .as("what was there stays as it is")
                .isNotBlank();
    }

    @Test
    void aWrongPasswordGetsNoToken() {
        assertThatThrownBy(
                        () -> stack.tokens().person("caresport-workbench", workbench(), "broker.carla", "Beweeg-2027!"))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("refused the login of broker.carla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "privacy-officer", "admin"})
    void outsideTheDemoAPasswordAloneLetsNoneOfTheStaffIn(String role) {
        assertThatThrownBy(() -> realm.login("caresport-workbench", workbench(), role))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("required-action");
    }

    @Test
    void outsideTheDemoASecondFactorLetsABrokerInAndIsAskedForEveryTime() throws Exception {
        var end = realm.setUpSecondFactor("caresport-workbench", workbench(), "broker.new");

        assertThat(end).startsWith(workbench().toString()).contains("code=");
        assertThatThrownBy(() -> realm.login("caresport-workbench", workbench(), "broker.new"))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("refused the login");
    }

    @Test
    void outsideTheDemoAPatientNeedsAPasswordAlone() throws Exception {
        var token = realm.login("caresport-app", URI.create("org.caresport.app:/callback"), "patient");

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(roles(claims)).containsExactly("patient");
        assertThat(claims.getClaim("email")).isEqualTo("patient@example.org");
        assertThat(claims.getClaim("email_verified")).isEqualTo(true);
    }

    @Test
    void anAddressThatIsNotVerifiedLetsNobodyIn() {
        assertThatThrownBy(() -> realm.login("caresport-app", URI.create("org.caresport.app:/callback"), "unverified"))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("required-action");
    }

    @Test
    void aRedirectThatIsNotRegisteredIsRefused() {
        assertThatThrownBy(() -> stack.tokens()
                        .person(
                                "caresport-workbench",
                                workbench().resolve("/workbench/elsewhere"),
                                "broker.anna",
                                PASSWORD))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("400");
    }

    @Test
    void aLoginWithoutPkceIsRefused() throws Exception {
        var answer = get(stack.settings().issuer()
                + "/protocol/openid-connect/auth?client_id=caresport-app&response_type=code&scope=openid"
                + "&redirect_uri=org.caresport.app%3A%2Fcallback");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("org.caresport.app:/callback")
                .contains("error=invalid_request");
    }

    @Test
    void noClientGetsATokenForAPassword() throws Exception {
        for (var client : List.of("caresport-workbench", "caresport-app", "admin-cli")) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(stack.settings().issuer() + "/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("grant_type=password&client_id=" + client
                                            + "&username=broker.bram&password=Beweeg-2026%21"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(client + ": " + answer.body()).isBetween(400, 401);
        }
    }

    @Test
    void aServiceEntersItsOwnDatabaseAndNoOther() throws Exception {
        try (var own = database("referral", "referral");
                var statement = own.createStatement()) {
            statement.execute("create table visit (place text, gap text default unaccent('één'))");
            statement.execute("create index on visit using gin (place gin_trgm_ops)");
        }

        assertThatThrownBy(() -> database("catalog", "referral"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatPostgresAcknowledgedSurvivesKill() throws Exception {
        try (var connection = database("matching", "matching");
                var statement = connection.createStatement()) {
            statement.execute("create table promise as select 42 as answer");
        }

        stack.kill(Part.POSTGRES);
        stack.await(Part.POSTGRES, SOON);

        try (var connection = database("matching", "matching");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from promise")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(stack.tokens().machine("caresport-seed", stack.key("caresport-seed")))
                .as("Keycloak lives through it, too")
                .isNotBlank();
    }

    @Test
    void aStoppedBrokerStaysDownUntilItIsResumed() {
        stack.stop(Part.KAFKA);
        assertThat(stack.status(Part.KAFKA).isReady()).isFalse();

        stack.resume(Part.KAFKA);

        stack.await(Part.KAFKA, SOON);
    }

    @Test
    void mailCanBeReadByItsReceiver() throws Exception {
        send("wandelclub@example.org", "Er is iets te zien", "Bekijk het op http://127.0.0.1:8080/provider.html#abc .");

        var mails = stack.mailbox().read("wandelclub@example.org");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Er is iets te zien");
            assertThat(mail.links()).containsExactly("http://127.0.0.1:8080/provider.html#abc");
        });
        assertThat(stack.mailbox().readAll()).contains(mails.getFirst());
        assertThat(stack.mailbox().read("someone.else@example.org")).isEmpty();
    }

    @Test
    void mailIsThereAgainAfterTheServerWasAway() throws Exception {
        send("zwemclub@example.org", "Blijft", "http://127.0.0.1:8080/provider.html#kept");

        stack.stop(Part.MAIL);
        stack.resume(Part.MAIL);
        stack.await(Part.MAIL, SOON);

        assertThat(stack.mailbox().read("zwemclub@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Blijft"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Uw werkplek, Inloggen, English",
        "en, Your workbench, Log in, Nederlands",
    })
    void theLoginPageIsInOurLookAndInTheLanguageOfWhoReadsIt(
            String language, String where, String title, String otherLanguage) throws Exception {
        var page = realm.loginPage("caresport-workbench", workbench(), language);

        assertThat(page)
                .contains("<html lang=\"%s\"".formatted(language))
                .contains("<title>%s · CareSport Connect</title>".formatted(title))
                .contains("<p class=\"eyebrow\">%s</p>".formatted(where))
                .containsPattern("class=\"language\" href=\"[^\"]+kc_locale=[^>]+>" + otherLanguage + "</a>");
        var sheet = SHEET.matcher(page);
        assertThat(sheet.find()).isTrue();
        var answer = get(stack.settings().local(Port.KEYCLOAK, "") + sheet.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(answer.body())
                .isEqualTo(Files.readString(stack.settings()
                        .project()
                        .resolve("deploy/keycloak/themes/caresport/login/resources/css/caresport.css")));
    }

    /** Axe over each page, at 400 % in light and on a wide screen in the dark. */
    @ParameterizedTest
    @CsvSource({"nl, 320, false", "en, 1280, true"})
    void nobodyIsKeptOutByALoginPage(String language, int width, boolean dark) throws Exception {
        var chromium = LoginPages.chromium();
        assumeThat(chromium)
                .as("there is no Chromium on this machine: the login pages are not looked at")
                .isPresent();
        var app = URI.create("org.caresport.app:/callback");

        try (var pages = new LoginPages(chromium.orElseThrow(), width, dark)) {
            pages.open(realm.loginAddress("caresport-workbench", workbench(), language))
                    .focusIsOn("#username")
                    .logIn("broker.new", "wrong")
                    .focusIsOn("#username")
                    .click("a[href*=reset-credentials]")
                    .focusIsOn("#username");
            assertThat(pages.text()).contains(language.equals("nl") ? "Een nieuw wachtwoord" : "A new password");
            pages.afresh()
                    .open(realm.loginAddress("caresport-workbench", workbench(), language))
                    .logIn("admin", RealInstallation.PASSWORD)
                    .fill("#totp", "000000")
                    .click("#saveTOTPBtn")
                    .click("#mode-manual");
            assertThat(pages.text()).contains(language.equals("nl") ? "Open de app en typ" : "Open the app and type");
            pages.afresh()
                    .open(realm.loginAddress("caresport-app", app, language))
                    .logIn("unverified", RealInstallation.PASSWORD)
                    .click("#kc-resend");
            assertThat(pages.text()).contains("unverified@example.org");
            pages.afresh().open(realm.loginAddress("caresport-workbench", app, language));

            assertThat(pages.barriers()).isEmpty();
        }
    }

    @Test
    void aPageThatIsNotThereSaysInOurLookWhatToDo() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.settings().issuer() + "/nothing-here"))
                .header("Accept", "text/html")
                .header("Accept-Language", "nl")
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("caresport.css", "Deze pagina bestaat niet. Ga naar CareSport Connect");
    }

    @Test
    void aRealmFromBeforeTheThemeGetsItAndOneThatWearsAnotherKeepsIt() throws Exception {
        var password = new Secrets(stack.settings().home().secrets()).password(Administration.SECRET);
        var administration = new Administration(stack.settings().local(Port.KEYCLOAK, ""), password);
        var page = stack.settings().issuer() + "/login-actions/reset-credentials?client_id=caresport-app";
        RealInstallation.takeTheme(stack.settings());
        assertThat(get(page).body()).doesNotContain("caresport.css");

        administration.giveTheme("caresport");
        administration.giveTheme("keycloak.v2");

        assertThat(get(page).body()).contains("caresport.css");
    }

    @Test
    void whoForgotTheirPasswordGetsAMailInOurLookWithTheSameWordsInTextAndHtml() throws Exception {
        realm.forgetPassword("caresport-app", "patient", "nl");

        await().atMost(SOON)
                .until(() -> !stack.mailbox().read("patient@example.org").isEmpty());
        var mail = kept("patient@example.org");
        assertThat(mail.getSubject()).isEqualTo("Kies een nieuw wachtwoord");
        var parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var text = parts.getBodyPart(0).getContent().toString();
        var html = parts.getBodyPart(1).getContent().toString();
        assertThat(text)
                .contains("Beste lezer,", "Kies een nieuw wachtwoord:", "Met vriendelijke groet, CareSport Connect");
        var link = stack.mailbox().read("patient@example.org").getLast().links().getFirst();
        assertThat(html)
                .contains(
                        "<html lang=\"nl\"",
                        "prefers-color-scheme: dark",
                        "<a class=\"button\" href=\"" + link.replace("&", "&amp;"))
                .doesNotContain("<img", "${", "FreeMarker");
        text.replace(link, "")
                .replace("Kies een nieuw wachtwoord:", "")
                .lines()
                .map(String::strip)
                .forEach(line -> assertThat(html).contains(line));
    }

    @Test
    void nobodyIsInvitedToBeKeycloaksAdministrator() throws Exception {
        var first = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(stack.settings().local(Port.KEYCLOAK, "/"))
                                .GET()
                                .build(),
                        BodyHandlers.ofString());

        assertThat(first.body())
                .doesNotContain("create an administrative user", "Create a temporary administrative user");
    }

    @Test
    void anEhrThatIsAddedByItsPublicKeyGetsATokenThatSaysWhoItIs() throws Exception {
        var keys = new ClientKeys(stack.settings().home().keys());
        administration()
                .add(new Administration.Machine(
                        "ehr-new", "A new EHR", "agb:07070707", List.of("GM0222"), keys.publicKeys("ehr-new")));

        var claims = verified(stack.tokens().machine("ehr-new", keys.file("ehr-new"), "system/Task.crus"));

        assertThat(claims.getStringClaim("organisation")).isEqualTo("agb:07070707");
        assertThat(claims.getStringListClaim("municipality")).containsExactly("GM0222");
        assertThat(roles(claims)).isEqualTo(List.of("referrer"));
    }

    @Test
    void aHomeIsNotStartedTwice() {
        assertThatThrownBy(() -> Stack.start(stack.settings()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("already runs");
    }

    private static JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        var keys = JWKSet.parse(get(stack.settings().issuer() + "/protocol/openid-connect/certs")
                .body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static List<Object> roles(JWTClaimsSet claims) throws Exception {
        var access = claims.getJSONObjectClaim("realm_access");
        return access == null ? List.of() : List.copyOf((List<?>) access.getOrDefault("roles", List.of()));
    }

    private static Administration administration() throws Exception {
        var password = new Secrets(stack.settings().home().secrets()).password(Administration.SECRET);
        return new Administration(stack.settings().local(Port.KEYCLOAK, ""), password);
    }

    /** The last mail for an address as it was sent, with everything that is in it. */
    private static MimeMessage kept(String address) throws Exception {
        try (var files = Files.list(stack.settings().home().data(Part.MAIL))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                try (var content = Files.newInputStream(file)) {
                    var mail = new MimeMessage(Session.getInstance(new Properties()), content);
                    if (address.equals(mail.getHeader("X-Received-For", null))) {
                        return mail;
                    }
                }
            }
        }
        throw new AssertionError("no mail for " + address);
    }

    private static URI workbench() {
        return stack.url(Part.GATEWAY).resolve("/workbench/callback");
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).GET().build(), BodyHandlers.ofString());
    }

    private static Connection database(String name, String user) throws Exception {
        var secrets = new Secrets(stack.settings().home().secrets());
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.settings().port(Port.POSTGRES), name),
                user,
                secrets.password(user));
    }

    private static void send(String to, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.putAll(Map.of(
                "mail.smtp.host",
                "127.0.0.1",
                "mail.smtp.port",
                Integer.toString(stack.settings().port(Port.SMTP))));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@caresport.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }
}
