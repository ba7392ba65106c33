package org.caresport.notification.mail;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.stream.Stream;
import org.caresport.notification.domain.Verdict;

/**
 * What a failed attempt means for the message. Only the reply's code is used: its text may quote the address, and must
 * reach neither the log nor the database.
 */
final class SmtpFault {

    /**
     * Permanent replies about us rather than about the message: syntax, sequence, authentication and encryption. They
     * end when somebody mends the settings, and then the message should still go.
     */
    private static final Set<Integer> OUR_FAULT = Set.of(500, 501, 502, 503, 504, 521, 530, 534, 535, 538);

    private SmtpFault() {}

    static Verdict verdict(Throwable failure) {
        return causes(failure)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst()
                .map(SmtpFault::verdict)
                .orElseGet(() -> withoutReply(failure));
    }

    private static Verdict verdict(SMTPException refusal) {
        var code = "smtp-" + refusal.getReplyCode();
        return refusal.getReplyCode() >= 500 && !OUR_FAULT.contains(refusal.getReplyCode())
                ? new Verdict.Refused(code)
                : new Verdict.TryLater(code);
    }

    private static Verdict withoutReply(Throwable failure) {
        return switch (failure) {
            // the mailer says so of an address that no server would take, before it connects
            case IllegalArgumentException e -> new Verdict.Refused("address-invalid");
            case TimeoutException e -> new Verdict.TryLater("smtp-timeout");
            default -> new Verdict.TryLater("smtp-unreachable");
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
