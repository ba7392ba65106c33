package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.caresport.notification.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFaultTest {

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 552, 553, 554})
    void aReplyAboutTheMessageIsForGood(int code) {
        assertThat(SmtpFault.verdict(reply(code))).isEqualTo(new Verdict.Refused("smtp-" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452, 454})
    void aPassingReplyIsTriedAgain(int code) {
        assertThat(SmtpFault.verdict(reply(code))).isEqualTo(new Verdict.TryLater("smtp-" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 530, 535, 538})
    void aWrongPasswordOfOursDoesNotFailEverybodysMessages(int code) {
        assertThat(SmtpFault.verdict(reply(code))).isEqualTo(new Verdict.TryLater("smtp-" + code));
    }

    @Test
    void aServerThatIsAwayOrSlowIsTriedAgain() {
        assertThat(SmtpFault.verdict(new CompletionException(new ConnectException())))
                .isEqualTo(new Verdict.TryLater("smtp-unreachable"));
        assertThat(SmtpFault.verdict(new TimeoutException())).isEqualTo(new Verdict.TryLater("smtp-timeout"));
    }

    private static Throwable reply(int code) {
        var refusal = new SMTPException(
                "recipient address not accepted", code, List.of(code + " 5.1.1 <johanna@example.org> unknown"), true);
        return new CompletionException(refusal);
    }
}
