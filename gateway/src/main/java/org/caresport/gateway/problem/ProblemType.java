package org.caresport.gateway.problem;

import java.util.Locale;

/**
 * The kinds of refusal the gateway itself knows; services have more. Each is declared with its page: here those that only a
 * gateway has, in the kit those that a service refuses by as well, in the same words.
 */
public enum ProblemType {
    UNKNOWN_ROUTE(404, "There is nothing at this address", "not-found"),
    METHOD_NOT_ALLOWED(405, "This method can't be used here", "not-supported"),
    BAD_REQUEST(400, "The request is not right", "invalid"),
    MALFORMED_REQUEST(400, "The request is not valid HTTP", "structure"),
    UNAUTHORIZED(401, "A valid access token is needed", "login"),
    FORBIDDEN(403, "This is not allowed", "forbidden"),
    BODY_TOO_LARGE(413, "The body is too large", "too-long"),
    URI_TOO_LONG(414, "The request's address is too long", "too-long"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large", "too-long"),
    RATE_LIMITED(429, "Too many requests in a short time", "throttled"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time", "timeout"),
    TIMEOUT(504, "The service did not answer in time", "timeout"),
    SERVICE_UNAVAILABLE(503, "Not available for the moment", "transient"),
    TOO_BUSY(503, "Too many requests at once", "throttled"),
    INTERNAL_ERROR(500, "Something went wrong on our side", "exception");

    private final int status;
    private final String title;
    private final String fhirCode;

    ProblemType(int status, String title, String fhirCode) {
        this.status = status;
        this.title = title;
        this.fhirCode = fhirCode;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The nearest code of FHIR's value set issue-type. */
    String fhirCode() {
        return fhirCode;
    }

    /** The last part of the type's URI: {@code body-too-large}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
