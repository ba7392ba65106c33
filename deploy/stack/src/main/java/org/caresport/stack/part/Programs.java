package org.caresport.stack.part;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.identity.ClientKeys;
import org.caresport.stack.state.Secrets;
import org.caresport.stack.supervision.Program;

/** Every program of a stack with what it needs to know. */
public final class Programs {

    private static final Set<Part> STORES = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;

    public Programs(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = new Distribution(settings.project());
    }

    public Program of(Part part) throws IOException {
        return switch (part) {
            case POSTGRES -> new PostgresProgram(settings, secrets, distribution);
            case KAFKA -> new KafkaProgram(settings, secrets, distribution);
            case KEYCLOAK -> new KeycloakProgram(settings, secrets, distribution);
            case MAIL -> new MailProgram(settings, distribution);
            case REFERRAL -> service(part, "referral", referral());
            case CATALOG -> service(part, "catalog", Map.of());
            case MATCHING -> service(part, "matching", matching());
            case NOTIFICATION -> service(part, "notification", mailer());
            case WEB ->
                new ServiceProgram(
                        part, Set.of(Part.POSTGRES, Part.KEYCLOAK), settings, distribution.caches(), pages());
            case GATEWAY -> new ServiceProgram(part, Set.of(), settings, distribution.caches(), door());
        };
    }

    /** What the stack tells one of its services. */
    public Map<String, String> environment(Part service) throws IOException {
        return switch (of(service)) {
            case ServiceProgram program -> program.environment();
            default -> throw new IllegalArgumentException(service + " is no service of ours");
        };
    }

    private Program service(Part part, String database, Map<String, String> more) throws IOException {
        var own = new HashMap<>(more);
        own.putAll(database(database));
        own.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Port.KAFKA));
        own.putAll(new KafkaLogin(part.title()).environment(secrets));
        return new ServiceProgram(part, STORES, settings, distribution.caches(), own);
    }

    private Map<String, String> database(String name) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Port.POSTGRES), name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.password(name));
    }

    /** Its sessions, how it logs people in, and by what the door knows it when it asks for one of them. */
    private Map<String, String> pages() throws IOException {
        var own = new HashMap<>(database("web"));
        var secret = secrets.key("web");
        own.put("CARESPORT_WEB_API", local(Port.GATEWAY));
        own.put("CARESPORT_WEB_SECRET", secret);
        own.put("CARESPORT_WEB_DOOR_KEY", secrets.key("door"));
        for (var login : List.of("workbench", "app")) {
            own.putAll(login(login, secret));
        }
        return own;
    }

    /** By what one of the web clients proves who it is, and with what it seals what a browser keeps for it meanwhile. */
    private Map<String, String> login(String name, String secret) throws IOException {
        var client = "caresport-web-" + name;
        var key = new ClientKeys(settings.home().keys()).pem(client);
        var prefix = "QUARKUS_OIDC_" + name.toUpperCase(Locale.ROOT) + "_";
        return Map.of(
                prefix + "AUTH_SERVER_URL",
                settings.issuer().toString(),
                prefix + "CREDENTIALS_JWT_KEY_FILE",
                key.toString(),
                prefix + "CREDENTIALS_JWT_TOKEN_KEY_ID",
                client,
                prefix + "CREDENTIALS_JWT_AUDIENCE",
                settings.issuer().toString(),
                prefix + "AUTHENTICATION_STATE_SECRET",
                secret,
                prefix + "TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                secret);
    }

    /** Its secrets, and where it rings the bell: a mailbox that the stack's own mail server keeps. */
    private Map<String, String> referral() throws IOException {
        var own = new HashMap<>(vault());
        own.put("CARESPORT_ALARMS_EMAIL", "beheer@demo.caresport.example");
        if (settings.ahead().isPresent()) { // whoever puts the clock forward does not want to wait for the next look
            own.put("CARESPORT_WATCHDOG_EVERY", "2s");
            own.put("CARESPORT_OFFERS_LOOK_EVERY", "2s");
            own.put("CARESPORT_COVER_EVERY", "2s");
            own.put("CARESPORT_MEASURES_LOOK_EVERY", "2s");
        }
        return own;
    }

    private Map<String, String> matching() {
        return settings.ahead().isPresent()
                ? Map.of("CARESPORT_REMATCH_EVERY", "1s", "CARESPORT_REMATCH_CHANGE_SETTLE", "1s")
                : Map.of();
    }

    private Map<String, String> vault() throws IOException {
        return Map.of(
                "CARESPORT_VAULT_KEYS_K1", secrets.key("vault.k1"),
                "CARESPORT_VAULT_CURRENT_KEY", "K1",
                "CARESPORT_VAULT_LOOKUP_KEY", secrets.key("vault.lookup"));
    }

    private Map<String, String> mailer() throws IOException {
        return Map.of(
                "CARESPORT_SEALING_KEYS_K1", secrets.key("notification.k1"),
                "CARESPORT_SEALING_CURRENT_KEY", "K1",
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(settings.port(Port.SMTP)),
                "QUARKUS_MAILER_FROM", "CareSport Connect <no-reply@caresport.example>",
                // the demo and the tests refer the same made-up patient over and over, to the same clubs
                "CARESPORT_CAP_RESIDENT_HOURLY", "300",
                "CARESPORT_CAP_RESIDENT_DAILY", "1000",
                "CARESPORT_CAP_WORK_HOURLY", "300",
                "CARESPORT_CAP_WORK_DAILY", "1000");
    }

    private Map<String, String> door() throws IOException {
        return Map.of(
                "CARESPORT_GATEWAY_ROUTES_REFERRAL", local(Port.REFERRAL),
                "CARESPORT_GATEWAY_ROUTES_CATALOG", local(Port.CATALOG),
                "CARESPORT_GATEWAY_ROUTES_MATCHING", local(Port.MATCHING),
                "CARESPORT_GATEWAY_ROUTES_NOTIFICATION", local(Port.NOTIFICATION),
                "CARESPORT_GATEWAY_ROUTES_WEB", local(Port.WEB),
                "CARESPORT_GATEWAY_RATE_LIMITS_DOOR_KEY", secrets.key("door"),
                "CARESPORT_GATEWAY_IDENTITY", local(Port.KEYCLOAK));
    }

    private String local(Port port) {
        return settings.local(port, "").toString();
    }
}
