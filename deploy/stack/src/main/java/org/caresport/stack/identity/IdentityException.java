package org.caresport.stack.identity;

/** A login or a token that the identity server did not give, with its own words where it gave any. */
public final class IdentityException extends RuntimeException {

    public IdentityException(String message) {
        super(message);
    }

    public IdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}
