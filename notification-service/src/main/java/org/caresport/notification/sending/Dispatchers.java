package org.caresport.notification.sending;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads that send. A stop lets them finish the message they are at, so that a restart leaves none in doubt. */
@ApplicationScoped
class Dispatchers {

    private final Dispatcher dispatcher;
    private final Doorbell doorbell;
    private final SendingConfig config;
    private final Duration smtpTimeout;

    private volatile boolean running = true;
    private volatile List<Thread> threads = List.of();

    Dispatchers(
            Dispatcher dispatcher,
            Doorbell doorbell,
            SendingConfig config,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration smtpTimeout) {
        this.dispatcher = dispatcher;
        this.doorbell = doorbell;
        this.config = config;
        this.smtpTimeout = smtpTimeout;
    }

    void start(@Observes StartupEvent event) {
        if (config.lease().compareTo(smtpTimeout.multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "caresport.sending.lease (%s) must be at least twice quarkus.mailer.timeout (%s), or a slow mail server makes two senders send the same message"
                            .formatted(config.lease(), smtpTimeout));
        }
        threads = IntStream.rangeClosed(1, config.senders())
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name("dispatcher-" + number)
                        .start(this::run))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.join(smtpTimeout);
        }
    }

    private void run() {
        while (running) {
            try {
                if (!dispatcher.sendNext()) {
                    doorbell.await(config.poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // the database is away, say; what was claimed comes back when its lease ends
                Log.warnf("a dispatcher could not work: %s", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
