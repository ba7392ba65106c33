package org.caresport.gateway.forward;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places at one service for one kind of caller. Each route has some of its own that no other route can take; the rest
 * are for whoever comes first. Who finds none waits in the line of his route, which has an end.
 */
final class Places {

    private final int ownOfARoute;
    private final int shared;
    private final int mostWaiting;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int sharedTaken;

    Places(int all, int ownOfARoute, int mostWaiting, Collection<String> routes) {
        if (all < routes.size()) {
            throw new IllegalStateException("caresport.gateway.limits.connections-per-service and"
                    + " anonymous-connections-per-service must be " + routes.size()
                    + " at least, one for each route of a service");
        }
        this.ownOfARoute = routes.isEmpty() ? 0 : Math.min(ownOfARoute, all / routes.size());
        this.shared = all - this.ownOfARoute * routes.size();
        this.mostWaiting = mostWaiting;
        routes.forEach(route -> lines.put(route, new Line()));
    }

    private static final class Line {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int inside;
    }

    /** Runs {@code go} now or when a place comes free; false when too many wait already. */
    boolean enter(String route, Runnable go) {
        synchronized (this) {
            Line line = line(route);
            if (!mayEnter(line)) {
                return line.waiting.size() < mostWaiting && line.waiting.add(go);
            }
            take(line);
        }
        go.run();
        return true;
    }

    /** Whether it still waited, and now does no more. */
    synchronized boolean leaveTheLine(String route, Runnable go) {
        return line(route).waiting.remove(go);
    }

    void leave(String route) {
        @Nullable Runnable next;
        synchronized (this) {
            Line line = line(route);
            if (line.inside > ownOfARoute) {
                sharedTaken--;
            }
            line.inside--;
            next = next();
        }
        if (next != null) {
            next.run();
        }
    }

    /** Who waits longest on the route that was passed over longest. */
    private @Nullable Runnable next() {
        for (Map.Entry<String, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            if (!line.waiting.isEmpty() && mayEnter(line)) {
                take(line);
                lines.remove(entry.getKey()); // to the end: the next place is another route's
                lines.put(entry.getKey(), line);
                return line.waiting.poll();
            }
        }
        return null;
    }

    private boolean mayEnter(Line line) {
        return line.inside < ownOfARoute || sharedTaken < shared;
    }

    private void take(Line line) {
        if (line.inside >= ownOfARoute) {
            sharedTaken++;
        }
        line.inside++;
    }

    private Line line(String route) {
        Line line = lines.get(route);
        if (line == null) {
            throw new IllegalStateException("no places for route " + route);
        }
        return line;
    }
}
