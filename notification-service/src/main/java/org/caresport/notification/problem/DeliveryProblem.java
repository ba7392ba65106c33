package org.caresport.notification.problem;

import org.caresport.kit.problem.ProblemType;

/** What this service alone refuses. */
enum DeliveryProblem implements ProblemType {
    RETRY_NOT_ALLOWED(409, "There is nothing to retry");

    private final int status;
    private final String title;

    DeliveryProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
