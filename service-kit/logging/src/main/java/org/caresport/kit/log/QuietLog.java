package org.caresport.kit.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every log handler: libraries that read what was sent are not quoted, exceptions are told by kind and place,
 * every entry is one bounded line of harmless characters, and a request has a budget. It is no setting: nothing in it can be
 * switched off or made larger.
 */
@LoggingFilter(name = QuietLog.NAME)
public final class QuietLog implements Filter {

    /** Under which the settings {@code quarkus.log.*.filter} know it. */
    public static final String NAME = "quiet";

    static final int LONGEST_LINE = 8_000;

    private static final String LAST_WORD = "more was said here than one request may write; the rest is left out";

    @Override
    public boolean isLoggable(LogRecord entry) {
        var seen = verdict(entry);
        if (seen != null) {
            return seen == Verdict.TOLD;
        }
        var line = line(entry);
        var room = Budget.current().take(line.length());
        var verdict = room == Budget.Room.NONE ? Verdict.LEFT_OUT : Verdict.TOLD;
        rewrite(entry, room == Budget.Room.FOR_A_LAST_WORD ? LAST_WORD : line, verdict);
        return verdict == Verdict.TOLD;
    }

    private static String line(LogRecord entry) {
        var logger = entry.getLoggerName() == null ? "" : entry.getLoggerName();
        var words = words(entry);
        var line = new StringBuilder(Speakers.isHeard(logger) ? words : Speakers.standIn(words));
        if (entry.getThrown() != null) {
            line.append(" | ")
                    .append(
                            Speakers.isOfTheProcess(logger)
                                    ? Kinds.explained(entry.getThrown())
                                    : Kinds.of(entry.getThrown()));
        }
        return OneLine.of(line.toString(), LONGEST_LINE);
    }

    private static String words(LogRecord entry) {
        try {
            var words = entry instanceof ExtLogRecord own ? own.getFormattedMessage() : entry.getMessage();
            return words == null ? "" : words;
        } catch (IllegalArgumentException e) {
            return "an entry whose format does not fit its values";
        }
    }

    private static void rewrite(LogRecord entry, String line, Verdict verdict) {
        if (entry instanceof ExtLogRecord own) {
            own.setMessage(line, FormatStyle.NO_FORMAT);
        } else {
            entry.setMessage(line);
        }
        entry.setResourceBundle(null);
        entry.setThrown(null);
        entry.setParameters(new Object[] {verdict});
    }

    /** One entry meets several handlers, each with this filter before it: what was decided first holds. */
    private static @Nullable Verdict verdict(LogRecord entry) {
        var parameters = entry.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Verdict verdict
                ? verdict
                : null;
    }

    private enum Verdict {
        TOLD,
        LEFT_OUT
    }
}
