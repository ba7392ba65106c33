package org.caresport.kit.event;

/** Something outside failed for now: the event is tried again, with back-off, until it succeeds. */
public class TransientFailure extends RuntimeException {

    public TransientFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
