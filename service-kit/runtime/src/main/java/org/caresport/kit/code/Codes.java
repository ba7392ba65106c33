package org.caresport.kit.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the values of an enum are written outside: in lower case, with hyphens. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> value) {
        return of(value.name());
    }

    /** @param constant the name of an enum's constant */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every code of a list, as a sentence names them. */
    public static String all(Class<?> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(value -> of((Enum<?>) value))
                .collect(Collectors.joining(", "));
    }

    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(code))
                .findFirst();
    }
}
