package org.caresport.referral.fhir;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it watches, with the text of what was thrown. */
final class LogWatch extends Handler implements AutoCloseable {

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    private LogWatch() {
        setLevel(Level.ALL);
    }

    static LogWatch start() {
        var watch = new LogWatch();
        Logger.getLogger("").addHandler(watch);
        return watch;
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLoggerName() + " "
                + new org.jboss.logmanager.formatters.PatternFormatter("%s%e")
                        .format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
