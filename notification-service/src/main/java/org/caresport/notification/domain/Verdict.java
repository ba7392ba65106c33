package org.caresport.notification.domain;

/** What the mail server said about one attempt, as a code that carries no personal data. */
public sealed interface Verdict {

    record Accepted(Language language) implements Verdict {}

    /** The server is away, busy or misconfigured: the message is as good as before. */
    record TryLater(String reason) implements Verdict {}

    /** This message, to this address, will never be taken. */
    record Refused(String reason) implements Verdict {}
}
