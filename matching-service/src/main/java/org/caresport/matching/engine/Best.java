package org.caresport.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.caresport.matching.domain.Proposal;

/** The best so many assessments seen so far, whatever the order they are seen in. */
final class Best {

    private final int size;
    private final PriorityQueue<Assessment> worstOnTop = new PriorityQueue<>(Assessment.BEST_FIRST.reversed());

    Best(int size) {
        this.size = size;
    }

    void offer(Assessment assessment) {
        var worst = worstOnTop.peek();
        if (worst != null && worstOnTop.size() == size) {
            // most are worse than the worst so far: one comparison is all they cost
            if (Assessment.BEST_FIRST.compare(assessment, worst) > 0) {
                return;
            }
            worstOnTop.remove();
        }
        worstOnTop.add(assessment);
    }

    List<Proposal> proposals() {
        var ordered = new ArrayList<>(worstOnTop);
        ordered.sort(Assessment.BEST_FIRST);
        var proposals = new ArrayList<Proposal>(ordered.size());
        for (var assessment : ordered) {
            proposals.add(assessment.ranked(proposals.size() + 1));
        }
        return List.copyOf(proposals);
    }
}
