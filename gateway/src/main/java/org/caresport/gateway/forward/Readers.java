package org.caresport.gateway.forward;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caresport.framing.ByteBudget;

/**
 * The answers whose readers are behind, and the room they share. When there is none left, whoever has been behind longest
 * gives way.
 */
final class Readers {

    private static final long A_WHILE = Duration.ofSeconds(1).toNanos();

    private final ByteBudget room;
    private final Map<Relay, Long> behindSince = new LinkedHashMap<>();

    Readers(ByteBudget room) {
        this.room = room;
    }

    synchronized boolean hold(Relay relay, long bytes) {
        behindSince.putIfAbsent(relay, System.nanoTime());
        if (room.take(bytes)) {
            return true;
        }
        Map.Entry<Relay, Long> first = behindSince.entrySet().iterator().next();
        if (first.getKey() != relay && System.nanoTime() - first.getValue() > A_WHILE) {
            behindSince.remove(first.getKey());
            first.getKey().hangUp();
        }
        return false;
    }

    synchronized void caughtUp(Relay relay, long bytes) {
        behindSince.remove(relay);
        room.giveBack(bytes);
    }
}
