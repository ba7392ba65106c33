package org.caresport.gateway.forward;

/** The head of an answer was not there in time: for want of the caller's body, or of the service's answer. */
final class Late extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean bodyWasThere;

    Late(boolean bodyWasThere) {
        super("late", null, false, false);
        this.bodyWasThere = bodyWasThere;
    }

    boolean isCallersFault() {
        return !bodyWasThere;
    }
}
