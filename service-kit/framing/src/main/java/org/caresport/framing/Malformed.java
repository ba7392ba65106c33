package org.caresport.framing;

/** Why a request's head is not taken for HTTP/1.1; the message is fit for whoever sent it, and repeats nothing of it. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Malformed(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** It is an answer, not an accident. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
