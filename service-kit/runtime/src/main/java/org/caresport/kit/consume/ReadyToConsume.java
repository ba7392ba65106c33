package org.caresport.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the consumers back until every {@link CompactedTable} has caught up: who answers early answers wrong. */
@ApplicationScoped
public class ReadyToConsume {

    private final Set<String> behind = ConcurrentHashMap.newKeySet();
    private volatile boolean decided;

    void waitsFor(String topic) {
        behind.add(topic);
    }

    void decided() {
        decided = true;
    }

    void caughtUp(String topic) {
        behind.remove(topic);
        synchronized (this) {
            notifyAll();
        }
    }

    Set<String> behind() {
        return Set.copyOf(behind);
    }

    /** Whether what is answered now is answered from all there is. */
    public boolean isReady() {
        return decided && behind.isEmpty();
    }

    synchronized boolean await(Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
