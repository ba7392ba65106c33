package org.caresport.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caresport.gateway.limit.Quota.Measure;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int MOST = 50_000;
    private static final Quota RATE = new Quota(RouteClass.OPEN, Measure.ADDRESS, 3000, Duration.ofMinutes(1));
    private static final Quota GUESSES =
            new Quota(RouteClass.PROOF, Measure.GUESSES_OF_ADDRESS, 30, Duration.ofMinutes(10));

    private final Ledger ledger = new Ledger(MOST);

    @Test
    void aMillionAddressesDoNotFillTheMemoryNorFreeTheOneWhoGuesses() {
        for (int i = 0; i < 30; i++) {
            ledger.charge(GUESSES, "guesser");
        }

        int freed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            ledger.take(RATE, "address " + i);
            if (i % 500 == 0 && ledger.look(GUESSES, "guesser").allowed()) {
                freed++;
            }
        }

        assertThat(ledger.callers()).isLessThanOrEqualTo(MOST);
        assertThat(freed).isLessThanOrEqualTo(1); // one guess comes back with every twenty seconds
    }

    @Test
    void whatWasOnItsWayWhenTheLastGuessWentIsPaidBack() {
        for (int i = 0; i < 60; i++) {
            ledger.charge(GUESSES, "many at once");
        }

        Standing standing = ledger.look(GUESSES, "many at once");

        assertThat(standing.allowed()).isFalse();
        assertThat(Duration.ofNanos(standing.nanosToNext())).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void eachCallerAndEachKindOfRoutesIsCountedApart() {
        while (ledger.take(RATE, "busy").allowed()) {
            // until nothing is left
        }

        assertThat(ledger.take(RATE, "quiet").allowed()).isTrue();
        assertThat(ledger.look(GUESSES, "busy").allowed()).isTrue();
    }
}
