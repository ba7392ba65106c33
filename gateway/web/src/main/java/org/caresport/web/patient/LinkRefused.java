package org.caresport.web.patient;

import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** The link that somebody holds is wrong, or no longer good. */
final class LinkRefused extends RuntimeException {

    private final boolean expired;
    private final @Nullable String state;
    private final @Nullable Broker broker;

    private LinkRefused(ApiProblem problem) {
        super("link refused: " + problem.type(), null, false, false);
        this.expired = problem.status() == 410;
        this.state = problem.state().orElse(null);
        this.broker = problem.broker().map(Broker::of).orElse(null);
    }

    /** What is to be thrown instead of a refusal: the same, unless it is about the link itself. */
    static RuntimeException or(ApiProblem problem) {
        return problem.status() == 404 || problem.status() == 410 ? new LinkRefused(problem) : problem;
    }

    boolean isExpired() {
        return expired;
    }

    /** How what it was for stands now. */
    @Nullable
    String state() {
        return state;
    }

    @Nullable
    Broker broker() {
        return broker;
    }
}
