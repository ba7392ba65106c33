package org.caresport.kit.log;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exception for the log: what kind and where, without its messages, which may quote a person's data. */
public final class Kinds {

    private static final int DEEPEST = 6;
    private static final int FRAMES = 12;

    /** Libraries that read what comes from outside, and quote it when they cannot. */
    private static final List<String> QUOTING = List.of(
            "java.sql.",
            "org.postgresql.",
            "org.hibernate.",
            "jakarta.persistence.",
            "jakarta.validation.",
            "com.fasterxml.jackson.",
            "ca.uhn.",
            "org.hl7.",
            "org.apache.kafka.",
            "io.cloudevents.",
            "io.vertx.ext.mail.",
            "org.jose4j.");

    private Kinds() {}

    /** Kind and place of an exception and of what caused it. */
    public static String of(Throwable thrown) {
        return chain(thrown)
                .map(cause -> Arrays.stream(cause.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ", kind(cause) + " at ", "")))
                .collect(Collectors.joining(" caused by "));
    }

    /** The same without the places, for what happens again and again. */
    public static String named(Throwable thrown) {
        return chain(thrown).map(Kinds::kind).collect(Collectors.joining(" caused by "));
    }

    /**
     * With messages: only for what ends a start, when nobody has asked anything yet and the message names a setting. Without
     * them even so when one of the causes is of a library that quotes what it read.
     */
    static String explained(Throwable thrown) {
        if (chain(thrown).anyMatch(Kinds::mayQuote)) {
            return of(thrown);
        }
        return chain(thrown).map(Throwable::toString).collect(Collectors.joining(" caused by "));
    }

    private static boolean mayQuote(Throwable thrown) {
        return QUOTING.stream().anyMatch(thrown.getClass().getName()::startsWith);
    }

    private static String kind(Throwable thrown) {
        var name = thrown.getClass().getName();
        return thrown instanceof SQLException sql ? "%s (SQLSTATE %s)".formatted(name, state(sql)) : name;
    }

    /** Five characters by the standard; a driver's own text is none. */
    private static String state(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.length() > 5 ? "unknown" : state;
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
