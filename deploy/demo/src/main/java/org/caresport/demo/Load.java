package org.caresport.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.caresport.demo.client.Unexpected;
import org.caresport.demo.data.Municipality;
import org.caresport.demo.people.Catalogue;
import org.caresport.demo.story.Cast;
import org.caresport.stack.identity.IdentityException;

/**
 * Loads the demo municipality through the gateway. May be run again at any time: what is there stays as it is, what is
 * missing is added. Exits 1 when something could not be loaded, 2 for wrong options.
 */
public final class Load {

    /** As many requests at a time as a small machine answers without queueing. */
    private static final int AT_A_TIME = 6;

    private static final int TOLD_EVERY = 50;

    private final Catalogue catalogue;
    private final Municipality municipality;

    public Load(Cast cast) {
        this.catalogue = cast.catalogue();
        this.municipality = cast.municipality();
    }

    public static void main(String... arguments) {
        try {
            new Load(Cast.of(Settings.of(arguments))).everything();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Settings.USAGE);
            System.exit(2);
        } catch (Unexpected | IdentityException e) {
            System.err.println("The demo municipality could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }

    public void everything() {
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            all(workers, "organisations", municipality.organisations(), catalogue::enter);
            brokers(workers);
            all(
                    workers,
                    "activities",
                    municipality.offers(),
                    offer -> catalogue.enter(offer.id(), municipality.activity(offer), offer.standing()));
        }
    }

    /** A colleague who covers must be known before who is covered. */
    private void brokers(ExecutorService workers) {
        var present = municipality.brokers().stream()
                .filter(broker -> broker.absence() == null)
                .toList();
        var absent = municipality.brokers().stream()
                .filter(broker -> broker.absence() != null)
                .toList();
        all(workers, "buurtsportcoaches", present, catalogue::enter);
        all(workers, "buurtsportcoaches with a time of absence", absent, catalogue::enter);
    }

    private static <T> void all(ExecutorService workers, String what, List<T> items, Predicate<T> entering) {
        var start = Instant.now();
        var added = new AtomicInteger();
        var pending = new ArrayList<Future<?>>();
        for (var item : items) {
            pending.add(workers.submit(() -> {
                if (entering.test(item)) {
                    added.incrementAndGet();
                }
            }));
        }
        for (int done = 0; done < pending.size(); done++) {
            await(workers, pending.get(done));
            if ((done + 1) % TOLD_EVERY == 0 && done + 1 < items.size()) {
                System.out.printf("  %s: %d of %d%n", what, done + 1, items.size());
            }
        }
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "  %d %s, %d of them new, %.1f s%n", items.size(), what, added.get(), seconds);
    }

    /** The first failure ends the loading: the others would only repeat it. */
    private static void await(ExecutorService workers, Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof RuntimeException reason ? reason : new Unexpected("loading failed", e);
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
