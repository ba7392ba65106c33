package org.caresport.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;

/**
 * So much in so long, for each caller of a kind. It is handed out evenly: whoever has used it all up gets a little back
 * with every moment, and whoever was silent for that long has all of it.
 */
record Quota(RouteClass routes, Measure measure, int most, Duration per) {

    private static final Duration RATE = Duration.ofMinutes(1);
    private static final Duration GUESSES = Duration.ofMinutes(10);

    /** What is counted, and of whom. */
    enum Measure {
        ADDRESS,
        CLIENT,
        GUESSES_OF_ADDRESS,
        GUESSES_OF_CLIENT;

        String kebab() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Quota of(RouteClass routes, Measure measure, RateLimitConfig.Allowance allowance) {
        return switch (measure) {
            case ADDRESS -> new Quota(routes, measure, allowance.perAddress(), RATE);
            case CLIENT -> new Quota(routes, measure, allowance.perClient(), RATE);
            case GUESSES_OF_ADDRESS -> new Quota(routes, measure, allowance.guessesPerAddress(), GUESSES);
            case GUESSES_OF_CLIENT -> new Quota(routes, measure, allowance.guessesPerClient(), GUESSES);
        };
    }

    /** Requests of an address for pages: who is behind them only their session knows. */
    static Quota ofPages(int mostPerAddress) {
        return new Quota(RouteClass.PAGES, Measure.ADDRESS, mostPerAddress, RATE);
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                .build();
    }

    /** What to tell a caller who has used it up. */
    String refusal() {
        String often = most + " in " + per.toMinutes() + (per.toMinutes() == 1 ? " minute" : " minutes");
        return switch (measure) {
            case ADDRESS -> "Your address may send " + often + " to this kind of routes, and has sent more.";
            case CLIENT -> "Your client may send " + often + " to this kind of routes, and has sent more.";
            case GUESSES_OF_ADDRESS, GUESSES_OF_CLIENT ->
                "Too many of your requests asked for what is not there or not yours: " + often
                        + " may come to nothing.";
        };
    }
}
