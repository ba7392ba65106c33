package org.caresport.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured by itself, in the order in which it is: the first minute after a start comes first. */
enum Work {
    START,
    PROPOSALS,
    SINGLE,
    REFERRAL,
    EVENTS,
    READ,
    SCALE,
    IDLE,
    MEMORY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String ids() {
        return Arrays.stream(values()).map(Work::id).collect(Collectors.joining(","));
    }

    /** Everything but what fills the platform for good, which is for who asks for it. */
    static String usual() {
        return Arrays.stream(values())
                .filter(work -> work != SCALE)
                .map(Work::id)
                .collect(Collectors.joining(","));
    }

    static Work of(String id) {
        return Arrays.stream(values())
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--only knows no '%s'; there are %s".formatted(id, ids())));
    }
}
