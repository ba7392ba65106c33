package org.caresport.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietLogTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final QuietLog quiet = new QuietLog();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ca.uhn.fhir.parser.LenientErrorHandler",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
                "org.hibernate.validator.internal.engine.ValidatorImpl",
                "org.postgresql.jdbc.PgConnection",
                "org.apache.kafka.clients.consumer.KafkaConsumer",
                "io.vertx.ext.mail.impl.MailClientImpl",
                "io.quarkus.mailer.runtime.MutinyMailerImpl",
                "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                "io.quarkus.oidc.runtime.OidcProvider",
                "org.jboss.resteasy.reactive.common.core.AbstractResteasyReactiveContext",
                "some.library.of.tomorrow",
                ""
            })
    void aLibraryThatReadsWhatWasSentIsNotQuoted(String logger) {
        var entry = entry(logger, "Invalid attribute value \"%s\"", new IllegalArgumentException("Johanna"), "Johanna");

        assertThat(quiet.isLoggable(entry)).isTrue();
        assertThat(text(entry))
                .contains("IllegalArgumentException", "QuietLogTest")
                .doesNotContain("Johanna");
        assertThat(entry.getThrown()).isNull();
    }

    @Test
    void theNumberOfALibrarysMessageIsTold() {
        var entry = entry("com.arjuna.ats.arjuna", "ARJUNA012117: about %s", null, "Johanna");

        quiet.isLoggable(entry);

        assertThat(text(entry)).startsWith("ARJUNA012117").doesNotContain("Johanna");
    }

    @Test
    void ourOwnWordsAreToldInOneLine() {
        var entry = entry("org.caresport.kit.consume", "key %s", null, "a\nb");

        quiet.isLoggable(entry);

        assertThat(text(entry)).isEqualTo("key a\\nb");
    }

    @Test
    void ofOurOwnExceptionsTheMessageIsNotTold() {
        var entry = entry("org.caresport.kit.consume", "it failed", new IllegalStateException("Johanna"));

        quiet.isLoggable(entry);

        assertThat(text(entry))
                .contains("it failed", "java.lang.IllegalStateException")
                .doesNotContain("Johanna");
    }

    @Test
    void aStartThatFailsNamesTheSetting() {
        var entry = entry(
                "io.quarkus.runtime.Application",
                "Failed to start application",
                new RuntimeException(new IllegalStateException("The setting caresport.vault.current-key is missing.")));

        quiet.isLoggable(entry);

        assertThat(text(entry)).contains("The setting caresport.vault.current-key is missing.");
    }

    @Test
    void aLineHasABound() {
        var entry = entry("org.caresport.kit", "%s", null, "x".repeat(1_000_000));

        quiet.isLoggable(entry);

        assertThat(text(entry).length()).isLessThan(QuietLog.LONGEST_LINE + 50);
    }

    @Test
    void anEntryThatMeetsASecondHandlerIsNotChangedNorCountedAgain() {
        var entry = entry("org.caresport.kit", "100 %% %s", null, "sure");
        quiet.isLoggable(entry);
        var told = text(entry);

        assertThat(quiet.isLoggable(entry)).isTrue();
        assertThat(text(entry)).isEqualTo(told).isEqualTo("100 % sure");
    }

    @Test
    void anEntryThatCannotBePutIntoWordsIsToldAllTheSame() {
        var entry = entry("org.caresport.kit", "100 % %d", null, "Johanna");

        assertThat(quiet.isLoggable(entry)).isTrue();
        assertThat(text(entry)).contains("does not fit").doesNotContain("Johanna");
    }

    @Test
    void anEntryOfAForeignMakeIsTreatedAlike() {
        var entry = new LogRecord(Level.INFO, "Johanna {0}");
        entry.setLoggerName("some.library");
        entry.setParameters(new Object[] {"Johanna"});

        quiet.isLoggable(entry);

        assertThat(entry.getMessage()).doesNotContain("Johanna");
    }

    @Test
    void aRequestThatWritesALotIsCutOffWithALastWord() {
        var told = inARequest(() -> tell(10_000, "something"));

        assertThat(told).hasSize(Budget.LINES_A_REQUEST + 1);
        assertThat(told.getLast()).contains("the rest is left out");
    }

    @Test
    void longLinesUseTheBudgetUpSooner() {
        var told = inARequest(() -> tell(100, "x".repeat(7_000)));

        assertThat(told.stream().mapToInt(String::length).sum()).isLessThan(Budget.CHARACTERS_A_REQUEST + 200);
    }

    @Test
    void oneRequestDoesNotUseUpTheBudgetOfTheNext() {
        inARequest(() -> tell(10_000, "something"));

        assertThat(inARequest(() -> tell(1, "the next"))).containsExactly("the next");
    }

    private List<String> tell(int times, String what) {
        var told = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var entry = entry("org.caresport.kit", what, null);
            if (quiet.isLoggable(entry)) {
                told.add(text(entry));
            }
        }
        return told;
    }

    /** As Vert.x runs each request: on a context of its own. */
    private static List<String> inARequest(java.util.concurrent.Callable<List<String>> work) {
        var request = ((ContextInternal) VERTX.getOrCreateContext()).duplicate();
        return request.executeBlocking(work)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static ExtLogRecord entry(String logger, String message, @Nullable Throwable thrown, Object... parameters) {
        var entry = new ExtLogRecord(Level.WARNING, message, FormatStyle.PRINTF, QuietLogTest.class.getName());
        entry.setLoggerName(logger);
        entry.setParameters(parameters.length == 0 ? null : parameters);
        entry.setThrown(thrown);
        return entry;
    }

    private static String text(ExtLogRecord entry) {
        return entry.getFormattedMessage();
    }
}
