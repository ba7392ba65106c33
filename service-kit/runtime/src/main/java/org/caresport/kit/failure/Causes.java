package org.caresport.kit.failure;

import java.util.Optional;
import java.util.stream.Stream;

/** An exception and what caused it, and what caused that. */
public final class Causes {

    /** Further than any chain that means something; one that bites its own tail has to end. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The exception itself first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    public static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
