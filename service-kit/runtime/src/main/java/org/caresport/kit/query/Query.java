package org.caresport.kit.query;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.Era;

/**
 * The query of a request, read by hand: a parameter that is empty or not well-formed is refused by its name. Which there are
 * is documented at the endpoint, and {@link KnownParameters} has refused all others.
 */
public final class Query {

    private static final int LONGEST = 2000;

    private final MultivaluedMap<String, String> given;

    public Query(UriInfo uri) {
        given = uri.getQueryParameters();
    }

    public Optional<String> text(String name, int longest) {
        return inForm(name, "[^\\p{Cntrl}]{1,%d}".formatted(longest), "must be 1 to %d characters".formatted(longest))
                .map(text -> {
                    if (text.isBlank()) {
                        throw invalid(name, "must not be blank");
                    }
                    return text;
                });
    }

    public Optional<String> inForm(String name, String pattern, String otherwise) {
        return value(name).map(value -> {
            if (value.length() > LONGEST || !value.matches(pattern)) {
                throw invalid(name, otherwise);
            }
            return value;
        });
    }

    public Optional<Integer> number(String name, int min, int max) {
        return decimal(name, min, max).map(value -> {
            try {
                return value.intValueExact();
            } catch (ArithmeticException e) {
                throw invalid(name, "must be a whole number from %d to %d".formatted(min, max));
            }
        });
    }

    public Optional<BigDecimal> decimal(String name, int min, int max) {
        var otherwise = "must be a number from %d to %d".formatted(min, max);
        return inForm(name, "-?[0-9]{1,9}(\\.[0-9]{1,6})?", otherwise)
                .map(BigDecimal::new)
                .map(value -> {
                    if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
                        throw invalid(name, otherwise);
                    }
                    return value;
                });
    }

    public Optional<Boolean> flag(String name) {
        return inForm(name, "true|false", "must be true or false").map(Boolean::valueOf);
    }

    public Optional<UUID> uuid(String name) {
        return inForm(name, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "must be a UUID")
                .map(UUID::fromString);
    }

    public Optional<Instant> time(String name) {
        return value(name).map(text -> {
            var moment = moment(name, text);
            if (!Era.holds(moment)) {
                throw invalid(name, "must lie from %d to %d".formatted(Era.FIRST_YEAR, Era.LAST_YEAR));
            }
            return moment;
        });
    }

    public <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        return value(name)
                .map(code ->
                        Codes.read(type, code).orElseThrow(() -> invalid(name, "must be one of " + Codes.all(type))));
    }

    public Optional<Area> area(String name, PostcodeAreas areas) {
        return inForm(name, "[1-9][0-9]{3}( ?[A-Za-z]{2})?", "must be a postcode as 7001AB or 7001")
                .map(postcode -> areas.find(postcode)
                        .orElseThrow(() -> invalid(name, "is not a postcode area we know: " + postcode)));
    }

    /** What the parameter {@code cursor} remembers of the last item that was seen. */
    public Optional<List<String>> cursor(int parts) {
        return value("cursor").map(cursor -> Cursor.decode(cursor, parts));
    }

    public static Problem invalid(String name, String message) {
        return Problem.validation("The parameter '%s' %s.".formatted(shown(name), message))
                .invalid(shown(name), message);
    }

    private static Instant moment(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(name, "must be a date and time with offset, as 2026-12-01T10:00:00Z (a + is written %2B)");
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(given.getFirst(name));
    }

    static String shown(String name) {
        var plain = name.replaceAll("[^a-zA-Z0-9_.-]", "?");
        return plain.substring(0, Math.min(plain.length(), 40));
    }
}
