package org.caresport.kit.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.caresport.kit.failure.Causes;

/** An exception for the log: what kind and where, without its messages, which may quote a person's data. */
final class Faults {

    private static final int FRAMES = 12;

    private Faults() {}

    static String describe(Throwable failure) {
        return Causes.of(failure).map(Faults::kindAndPlace).collect(Collectors.joining(" caused by "));
    }

    private static String kindAndPlace(Throwable failure) {
        var kind = failure instanceof SQLException sql
                ? "%s (SQLSTATE %s)".formatted(failure.getClass().getName(), sql.getSQLState())
                : failure.getClass().getName();
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", kind + " at ", ""));
    }
}
