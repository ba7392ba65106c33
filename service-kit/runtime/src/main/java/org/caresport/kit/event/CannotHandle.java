package org.caresport.kit.event;

/** An event that will never be handled, however often it is tried: it goes to the dead-letter topic at once. */
public class CannotHandle extends RuntimeException {

    public CannotHandle(String reason) {
        super(reason);
    }
}
