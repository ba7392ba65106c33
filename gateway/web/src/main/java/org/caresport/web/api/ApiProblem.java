package org.caresport.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform refused what a page asked: RFC 9457 problem details, as they came. */
public final class ApiProblem extends RuntimeException {

    private final int status;
    private final Details details;

    ApiProblem(int status, Details details) {
        super(details.slug() + " (" + status + ")", null, false, false);
        this.status = status;
        this.details = details;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem type's address, {@code validation-failed}; where it is explained: {@code /problems/…}. */
    public String type() {
        return details.slug();
    }

    public List<Fault> faults() {
        return details.faults();
    }

    /** What the API says of one field. */
    public Optional<String> fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst();
    }

    /** How what a link was for stands now, where the API says it: {@code enrolled}. */
    public Optional<String> state() {
        return Optional.ofNullable(details.state());
    }

    /** Whom to call, where the API says it. */
    public Optional<Whom> broker() {
        return Optional.ofNullable(details.broker());
    }

    /** What speaks against an offer, by code, where that is why it was refused. */
    public List<String> objections() {
        return details.objections() == null ? List.of() : details.objections();
    }

    public boolean is(String slug) {
        return type().equals(slug);
    }

    /**
     * One field at fault.
     *
     * @param field where it is in what was sent, {@code person.birthDate}
     */
    public record Fault(String field, String message) {}

    /** Who can help. */
    public record Whom(String name, @Nullable String phone) {}

    record Details(
            @Nullable String type,
            @JsonProperty("errors") @Nullable List<Fault> errors,
            @Nullable String state,
            @Nullable Whom broker,
            @Nullable List<String> objections) {

        static final Details NONE = new Details(null, null, null, null, null);

        String slug() {
            return type == null ? "internal-error" : type.substring(type.lastIndexOf('/') + 1);
        }

        List<Fault> faults() {
            return errors == null ? List.of() : errors;
        }
    }
}
