package org.caresport.stack.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.identity.Administration;
import org.caresport.stack.identity.ClientKeys;
import org.caresport.stack.identity.RealmFile;
import org.caresport.stack.state.Secrets;
import org.caresport.stack.supervision.Program;

/**
 * Keycloak with the project's realm. Its distribution is built for PostgreSQL once for all stacks of a checkout and
 * stays as it is; what one stack adds (realm, transaction log) lies in a home of its own beside it.
 */
final class KeycloakProgram implements Program {

    private static final String BUILD = "build --db=postgres --health-enabled=true "
            + "--features-disabled=device-flow,ciba,par,kerberos,organization";

    /** The folder in {@code deploy/keycloak/themes}, and its name in the realm. */
    private static final String THEME = "caresport";

    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private volatile boolean complete;

    KeycloakProgram(Settings settings, Secrets secrets, Distribution distribution) {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.POSTGRES);
    }

    @Override
    public void prepare() throws IOException {
        var keycloak = distribution.keycloak();
        var built = keycloak.resolve("built");
        Distribution.once(built, () -> {
            Commands.run(
                    new Launch(keycloak(512, keycloak, keycloak, BUILD.split(" ")), keycloak, Map.of()),
                    settings.home().log(part()));
            Files.createFile(built);
        });
        Files.createDirectories(realmFile().getParent());
        var keys = new ClientKeys(settings.home().keys());
        new RealmFile(settings.project().resolve("deploy/keycloak"))
                .write(realmFile(), settings.publicUrl(), settings.port(Port.SMTP), keys);
        for (var folder : List.of("conf", "providers")) {
            Files.createDirectories(home().resolve(folder));
        }
        new Themes(settings.project().resolve("deploy/keycloak/themes")).copyInto(home());
        var library = home().resolve("lib");
        Files.deleteIfExists(library);
        Files.createSymbolicLink(library, keycloak.resolve("lib"));
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(
                keycloak(256, distribution.keycloak(), home(), "start", "--optimized", "--import-realm"),
                home(),
                environment());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        if (!Probe.http(settings.local(Port.KEYCLOAK_MANAGEMENT, "/health/ready"))) {
            return false;
        }
        if (!complete) {
            complete();
            complete = true;
        }
        return true;
    }

    /**
     * Keycloak imports a realm once; a state folder of before gets here the clients that came to be known since then, and the
     * theme. Where that is refused everything but them works, so it is told and no reason to go without Keycloak.
     */
    private void complete() throws IOException, InterruptedException {
        var administration =
                new Administration(settings.local(Port.KEYCLOAK, ""), secrets.password(Administration.SECRET));
        try {
            var added = administration.addMissing(
                    new ObjectMapper().readTree(realmFile().toFile()));
            if (!added.isEmpty()) {
                System.err.println("Keycloak's realm got what it did not have yet: " + String.join(", ", added));
            }
            administration.giveTheme(THEME);
        } catch (StackException refused) {
            System.err.println("What Keycloak's realm does not have yet: " + refused.getMessage());
        }
    }

    private Path realmFile() {
        return home().resolve("data/import/caresport-realm.json");
    }

    private Path home() {
        return settings.home().data(part());
    }

    private Map<String, String> environment() throws IOException {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KC_HOSTNAME", settings.local(Port.KEYCLOAK, "").toString());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.port(Port.KEYCLOAK)));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.port(Port.KEYCLOAK_MANAGEMENT)));
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(settings.port(Port.POSTGRES)));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.password("keycloak"));
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        // a connection that idled is looked at before use: PostgreSQL may have crashed and come back since
        environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "500ms");
        // made at the first start: without one, Keycloak's first page invites anybody to be it
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Administration.USERNAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password(Administration.SECRET));
        environment.put("KC_CACHE", "local");
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
        return environment;
    }

    /** What {@code kc.sh} runs in the end, without the shell between this process and Keycloak's. */
    private static List<String> keycloak(int heap, Path distribution, Path home, String... arguments) {
        var jvm = Jvm.withHeap(heap)
                .options(
                        "-XX:MaxMetaspaceSize=256m",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow");
        var jar = distribution.resolve("lib/quarkus-run.jar");
        return jvm.main(List.of(jar), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments);
    }
}
