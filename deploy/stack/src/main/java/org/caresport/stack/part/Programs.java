package org.caresport.stack.part;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
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
            case GATEWAY -> new ServiceProgram(part, Set.of(), settings, distribution.caches(), routes());
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
        own.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(Port.POSTGRES), database));
        own.put("QUARKUS_DATASOURCE_USERNAME", database);
        own.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(database));
        own.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Port.KAFKA));
        own.putAll(new KafkaLogin(part.title()).environment(secrets));
        return new ServiceProgram(part, STORES, settings, distribution.caches(), own);
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

    private Map<String, String> routes() {
        return Map.of(
                "CARESPORT_GATEWAY_ROUTES_REFERRAL", local(Port.REFERRAL),
                "CARESPORT_GATEWAY_ROUTES_CATALOG", local(Port.CATALOG),
                "CARESPORT_GATEWAY_ROUTES_MATCHING", local(Port.MATCHING),
                "CARESPORT_GATEWAY_ROUTES_NOTIFICATION", local(Port.NOTIFICATION),
                "CARESPORT_GATEWAY_IDENTITY", local(Port.KEYCLOAK));
    }

    private String local(Port port) {
        return settings.local(port, "").toString();
    }
}
