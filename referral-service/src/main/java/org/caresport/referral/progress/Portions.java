package org.caresport.referral.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through what is due however much there is: each portion is read by itself, and begins behind the last of the one before. */
final class Portions {

    private Portions() {}

    /** @param portion what is due behind a last one; behind nothing at first */
    static <T> void each(Function<Optional<T>, List<T>> portion, Consumer<T> work) {
        var next = read(portion, Optional.empty());
        while (!next.isEmpty()) {
            next.forEach(work);
            next = read(portion, Optional.of(next.getLast()));
        }
    }

    private static <T> List<T> read(Function<Optional<T>, List<T>> portion, Optional<T> last) {
        return QuarkusTransaction.requiringNew().call(() -> portion.apply(last));
    }
}
