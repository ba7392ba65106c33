package org.caresport.demo.client;

/** Something did not happen that should have: an answer that was not the expected one, or a wait that ended in vain. */
public final class Unexpected extends RuntimeException {

    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
