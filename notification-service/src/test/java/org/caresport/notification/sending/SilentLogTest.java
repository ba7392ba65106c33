package org.caresport.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class SilentLogTest {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLoggerName().startsWith("com.icegreen")) {
                return; // the mail server's own log is not ours
            }
            var text = entry instanceof ExtLogRecord own ? own.getFormattedMessage() : entry.getMessage();
            lines.add(text + " " + stack(entry.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
        MailServer.start();
    }

    @Test
    void neitherSuccessNorAnyFailureTellsTheLogWhoWasWrittenTo() {
        MailServer.start();
        Seen.awaitStatus(Asked.aMessage(Asked.aRecipient("secret.one@example.org", "nl"), "patient-offer"), "sent");
        Seen.awaitStatus(Asked.aMessage(Asked.aRecipient("secret two@example.org", "nl"), "patient-offer"), "failed");
        MailServer.stop();
        try (var _ = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 <secret.three@example.org> unknown"))) {
            Seen.awaitStatus(
                    Asked.aMessage(Asked.aRecipient("secret.three@example.org", "nl"), "patient-offer"), "failed");
        }
        var unreachable = Asked.aMessage(Asked.aRecipient("secret.four@example.org", "nl"), "patient-offer");
        Seen.awaitStatus(unreachable, "pending");
        Asked.aMessage(UUID.randomUUID(), "secret-template");

        assertThat(lines).anyMatch(line -> line.contains("smtp-550"));
        assertThat(lines).noneMatch(line -> line.contains("secret") || line.contains("example.org"));
        assertThat(lines).noneMatch(line -> line.contains("Wandel") || line.contains("app.html"));
    }

    private static String stack(@Nullable Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause).append(' ');
        }
        return text.toString();
    }
}
