package org.caresport.stack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.caresport.stack.identity.RealmLogin;
import org.caresport.stack.mail.Mailbox;
import org.caresport.stack.part.Programs;
import org.caresport.stack.state.Secrets;
import org.caresport.stack.supervision.Guard;
import org.caresport.stack.supervision.Keeper;
import org.caresport.stack.supervision.PartStatus;

/**
 * The running stack: real processes, started in the order of their needs and started again when they crash. Whoever
 * holds it owns the processes; they end with {@link #close()}, and at the latest a second after their owner's death.
 */
public final class Stack implements AutoCloseable {

    /** Longer than any part's own patience, so that the part says what is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final List<Set<Part>> ENDING = List.of(
            Set.of(
                    Part.GATEWAY,
                    Part.WEB,
                    Part.REFERRAL,
                    Part.CATALOG,
                    Part.MATCHING,
                    Part.NOTIFICATION,
                    Part.KEYCLOAK),
            Set.of(Part.KAFKA, Part.POSTGRES, Part.MAIL));

    private final Settings settings;
    private final FileLock claim;
    private final Guard.Owned owned;
    private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
    private boolean closed;

    private Stack(Settings settings, FileLock claim, Guard.Owned owned) {
        this.settings = settings;
        this.claim = claim;
        this.owned = owned;
    }

    /** Starts a stack and returns when every part is ready; what can't start is told by name, and nothing is left. */
    public static Stack start(Settings settings) {
        return start(settings, status -> {});
    }

    /** @param listener hears every change of every part, also while they start */
    public static Stack start(Settings settings, Consumer<PartStatus> listener) {
        try {
            var stack = open(settings, listener);
            stack.awaitEverything();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Stack open(Settings settings, Consumer<PartStatus> listener) throws IOException {
        var home = settings.home();
        home.create();
        var claim = home.claim().orElseThrow(() -> new StackException("a stack already runs in " + home.root()));
        var guard = new Guard(home.run());
        guard.sweep();
        var stack = new Stack(settings, claim, guard.own());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-shutdown"));
        var programs = new Programs(settings, new Secrets(home.secrets()));
        for (var part : settings.parts()) {
            stack.keepers.put(
                    part,
                    new Keeper(
                            programs.of(part),
                            stack.owned,
                            Logs.fresh(home.log(part)),
                            stack.keepers,
                            listener,
                            Clock.systemUTC()));
        }
        stack.keepers.values().forEach(Keeper::start);
        return stack;
    }

    private void awaitEverything() throws InterruptedException {
        for (var part : keepers.keySet()) {
            if (!keeper(part).awaitReady(PATIENCE)) {
                var failure = failure(part);
                close();
                throw failure;
            }
        }
    }

    private StackException failure(Part part) {
        var cause = keepers.values().stream()
                .map(Keeper::status)
                .filter(status -> status.state() == PartStatus.State.FAILED && !Files.notExists(log(status.part())))
                .min((a, b) -> a.since().compareTo(b.since()))
                .orElse(keeper(part).status());
        return new StackException("%s did not start: it %s. The end of its log (%s):%n%s"
                .formatted(
                        cause.part().title(),
                        cause.trouble() == null ? "was not ready in time" : cause.trouble(),
                        log(cause.part()),
                        Logs.tail(log(cause.part()), 20)));
    }

    public Settings settings() {
        return settings;
    }

    /** The address at which a service, the gateway or Keycloak answers HTTP. */
    public URI url(Part part) {
        return settings.local(Port.of(part), "");
    }

    /** Logins against this stack's realm. */
    public RealmLogin tokens() {
        return new RealmLogin(settings.issuer());
    }

    /** The private key of a machine client. */
    public Path key(String clientId) {
        return settings.home().keys().resolve(clientId + ".jwk.json");
    }

    public Mailbox mailbox() {
        return new Mailbox(settings.port(Port.IMAP));
    }

    public Path log(Part part) {
        return settings.home().log(part);
    }

    public PartStatus status(Part part) {
        return keeper(part).status();
    }

    /** Takes a part's process away with SIGKILL, as a crash would. The stack starts it again by itself. */
    public void kill(Part part) {
        uninterrupted(() -> keeper(part).kill());
    }

    /** Ends a part in good order and leaves it so. */
    public void stop(Part part) {
        uninterrupted(() -> keeper(part).rest());
    }

    /** Starts a stopped part again; {@link #await} tells when it is ready. */
    public void resume(Part part) {
        keeper(part).resume();
    }

    /** Returns when the part is ready. */
    public void await(Part part, Duration patience) {
        uninterrupted(() -> {
            if (!keeper(part).awaitReady(patience)) {
                throw new StackException(part.title() + " is not ready after " + patience.toSeconds() + " s");
            }
        });
    }

    /** Ends every part, those that use others first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        uninterrupted(() -> {
            for (var generation : ENDING) {
                var enders = keepers.entrySet().stream()
                        .filter(entry -> generation.contains(entry.getKey()))
                        .map(entry -> Thread.ofVirtual().start(() -> uninterrupted(entry.getValue()::end)))
                        .toList();
                for (var ender : enders) {
                    ender.join();
                }
            }
        });
        try {
            owned.close();
            claim.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Keeper keeper(Part part) {
        var keeper = keepers.get(part);
        if (keeper == null) {
            throw new StackException(part.title() + " is not part of this stack");
        }
        return keeper;
    }

    private interface Blocking {
        void run() throws InterruptedException;
    }

    private static void uninterrupted(Blocking action) {
        try {
            action.run();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException());
    }
}
