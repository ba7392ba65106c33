package org.caresport.benchmark;

import java.util.stream.IntStream;

/** Citizen service numbers of nobody, one after the other, each passing the elfproef. */
final class Bsn {

    private static final int DIGITS = 9;

    private int last;

    /** @param start where to begin, below 900,000,000; two runs that begin apart do not meet */
    Bsn(int start) {
        this.last = start;
    }

    String next() {
        do {
            last++;
        } while (!passes(text(last)));
        return text(last);
    }

    /** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is divisible by 11. */
    static boolean passes(String number) {
        var sum = IntStream.range(0, DIGITS)
                .map(i -> Character.digit(number.charAt(i), 10) * (i == DIGITS - 1 ? -1 : DIGITS - i))
                .sum();
        return sum != 0 && sum % 11 == 0;
    }

    private static String text(int number) {
        return "%09d".formatted(number);
    }
}
