package org.caresport.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many assessments seen so far in some order, whatever the order they are seen in. */
final class Best {

    private final int size;
    private final Comparator<Assessment> order;
    private final PriorityQueue<Assessment> lastOnTop;

    Best(int size, Comparator<Assessment> order) {
        this.size = size;
        this.order = order;
        this.lastOnTop = new PriorityQueue<>(order.reversed());
    }

    void offer(Assessment assessment) {
        if (size == 0) {
            return;
        }
        var last = lastOnTop.peek();
        if (last != null && lastOnTop.size() == size) {
            // most come after the last so far: one comparison is all they cost
            if (order.compare(assessment, last) > 0) {
                return;
            }
            lastOnTop.remove();
        }
        lastOnTop.add(assessment);
    }

    List<Assessment> inOrder() {
        var ordered = new ArrayList<>(lastOnTop);
        ordered.sort(order);
        return ordered;
    }
}
