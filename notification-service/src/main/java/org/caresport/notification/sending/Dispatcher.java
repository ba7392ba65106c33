package org.caresport.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.caresport.notification.domain.Verdict;
import org.caresport.notification.mail.Postman;
import org.caresport.notification.sending.Queue.Next;

/**
 * Sends one message: claims it and commits, speaks to the mail server with no transaction open, records what it said.
 * Any number of senders, in any number of replicas, never try the same delivery at the same time.
 */
@ApplicationScoped
class Dispatcher {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Queue queue;
    private final Postman postman;
    private final SendingMetrics tally;
    private final Clock clock;

    Dispatcher(Queue queue, Postman postman, SendingMetrics tally, Clock clock) {
        this.queue = queue;
        this.postman = postman;
        this.tally = tally;
        this.clock = clock;
    }

    /** @return whether anything was due */
    boolean sendNext() {
        return switch (queue.next()) {
            case Next.Nothing() -> false;
            case Next.Settled() -> true;
            case Next.ToSend(var claim) -> {
                var verdict = postman.send(claim.delivery(), claim.recipient().reader(), claim.address());
                record(claim, verdict);
                tally.count(claim.delivery().template(), verdict);
                yield true;
            }
        };
    }

    /**
     * Insists: a mail server's "accepted" that is not recorded means a second e-mail. Only as long as the claim holds;
     * after that, whoever claims it next decides.
     */
    private void record(Claim claim, Verdict verdict) {
        while (true) {
            try {
                queue.conclude(claim, verdict);
                return;
            } catch (RuntimeException e) {
                if (!clock.instant().isBefore(claim.until())) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
