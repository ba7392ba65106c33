package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.demo.Load;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Login;
import org.caresport.demo.client.Session;
import org.caresport.demo.people.Ehr;
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.Words.Language;
import org.caresport.kit.testing.OwnPort;
import org.caresport.kit.testing.Patience;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.Stack;
import org.caresport.stack.identity.RealmLogin;
import org.jspecify.annotations.Nullable;

/** The whole platform, started once for all acceptance tests: packaged services, real parts, free ports, own folder. */
final class Platform implements AutoCloseable {

    /** What a killed part needs at most to be found missing, started again and caught up. */
    private static final Duration PATIENCE = Patience.LONG;

    static final String PASSWORD = "Beweeg-2026!";

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    /** The state folder of a platform that runs already, for who writes a story: it is used and not started. */
    private static final String RUNNING = "caresport.running";

    private final Settings settings;
    private final @Nullable Stack stack;
    private final Cast cast;
    private Duration ahead = Duration.ZERO;

    private Platform(Settings settings, @Nullable Stack stack) {
        this.settings = settings;
        this.stack = stack;
        this.cast = Cast.of(new org.caresport.demo.Settings(
                door(),
                settings.issuer(),
                settings.home().keys(),
                "127.0.0.1",
                settings.port(Port.IMAP),
                PASSWORD,
                PATIENCE,
                Language.EN));
    }

    static Platform start() {
        var running = System.getProperty(RUNNING);
        if (running != null) {
            return new Platform(
                    Settings.from(Settings.findProject(), Map.of("CARESPORT_HOME", running))
                            .asStarted(),
                    null);
        }
        var settings = Settings.isolated(Settings.findProject(), Path.of("target", "platform"), OwnPort::take);
        try {
            settings.home().erase();
        } catch (IOException e) {
            throw new UncheckedIOException("what an earlier run left in " + settings.home() + " is in the way", e);
        }
        var platform = new Platform(settings, Stack.start(settings));
        try {
            platform.load();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Loads the demo municipality; a second time changes nothing. */
    void load() {
        new Load(cast).everything();
    }

    /** Lets time pass, for every service at once; it never goes back. */
    void later(Duration more) {
        ahead = ahead.plus(more);
        try {
            Files.writeString(settings.ahead().orElseThrow(), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the clock could not be put forward", e);
        }
    }

    /** Where the pages for people are: at the door, or where somebody who writes them runs them alone. */
    URI pages() {
        return Optional.ofNullable(System.getProperty("caresport.pages"))
                .map(URI::create)
                .orElseGet(this::door);
    }

    /** The day that it is for the services, where people live. */
    LocalDate today() {
        return LocalDate.ofInstant(Instant.now().plus(ahead), LOCAL);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(LOCAL).plus(ahead);
    }

    Stack stack() {
        return Objects.requireNonNull(stack, "this story needs a platform of its own, and not one that runs already");
    }

    /** The gateway's address. */
    URI door() {
        return settings.local(Port.GATEWAY, "");
    }

    Cast cast() {
        return cast;
    }

    /** Somebody with a token that is not one of the cast's. */
    Session session(String token) {
        return Session.of(new Gateway(door(), Duration.ZERO), Login.of(() -> token));
    }

    /** The system of another practice than the demo's, as {@code ehr-didam}. */
    Ehr practice(String client) {
        var scopes = Stream.of("Patient", "ServiceRequest", "Task", "Observation")
                .map(type -> "system/" + type + ".crus")
                .toArray(String[]::new);
        return new Ehr(Session.fhir(
                new Gateway(door(), Duration.ZERO),
                Login.of(() -> new RealmLogin(settings.issuer())
                        .machine(client, settings.home().keys().resolve(client + ".jwk.json"), scopes))));
    }

    /** Somebody at the workbench: broker, club or officer. */
    Session atWorkbench(String user) {
        return person("caresport-workbench", "workbench", user);
    }

    /** Who asks without an account. */
    Session anonymous() {
        return Session.anonymous(cast.gateway());
    }

    Session person(String client, String software, String user) {
        var redirect = door().resolve("/" + software + "/callback");
        return session(new RealmLogin(settings.issuer()).person(client, redirect, user, PASSWORD));
    }

    /** Whatever was done to it: everything runs again. */
    void awaitEverything() {
        for (var part : Part.values()) {
            stack().await(part, PATIENCE);
            assertThat(stack().status(part).isReady())
                    .as("%s is ready", part.title())
                    .isTrue();
        }
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
        }
    }
}
