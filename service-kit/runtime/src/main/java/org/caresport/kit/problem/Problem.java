package org.caresport.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refused request, told as RFC 9457 problem details. The detail says what to do next, and never holds anything of a
 * person.
 */
public final class Problem extends RuntimeException {

    private static final int MOST_FAULTS = 100;

    private final ProblemType type;
    private final String detail;
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Problem(ProblemType type, String detail) {
        super(type.slug() + ": " + detail, null, false, false);
        this.type = type;
        this.detail = detail;
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail);
    }

    public static Problem notFound(String what) {
        return of(
                KitProblem.NOT_FOUND,
                "There is no such %s, or it is not yours to see. Check the id and who you are signed in as."
                        .formatted(what));
    }

    /** Who calls is known, and may not. */
    public static Problem forbidden() {
        return of(
                KitProblem.FORBIDDEN,
                "Your role or scope does not allow this. Ask your administrator if you should have it.");
    }

    public static Problem validation(String detail) {
        return of(KitProblem.VALIDATION_FAILED, detail);
    }

    /** Names one field at fault, as {@code a.b[0].c} or a parameter's name. The answer's list has an end, and says so. */
    public Problem invalid(String field, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(field, message));
        } else {
            extensions.merge("errorsNotListed", 1, (seen, one) -> (Integer) seen + (Integer) one);
        }
        return this;
    }

    public Problem with(String field, Object value) {
        extensions.put(field, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return type.status();
    }

    /** The last part of the type's URI. */
    public String type() {
        return type.slug();
    }

    public String title() {
        return type.title();
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** A field and what is wrong with it. */
    public record Fault(String field, String message) {}
}
