package org.caresport.kit.problem;

/** What any service refuses. */
public enum KitProblem implements ProblemType {
    VALIDATION_FAILED(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    MALFORMED_REQUEST(400, "The request is not valid HTTP"),
    BAD_REQUEST(400, "The request is not right"),
    INVALID_CURSOR(400, "The cursor is not valid"),
    UNAUTHORIZED(401, "A valid access token is needed"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method can't be used here"),
    NOT_ACCEPTABLE(406, "No such representation"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    CONFLICT(409, "Somebody else changed it at the same moment"),
    MOVE_NOT_ALLOWED(409, "Not possible in this state"),
    PRECONDITION_FAILED(412, "It was changed in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The request's address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    UNPROCESSABLE(422, "A value cannot be stored"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "Say which version you change"),
    RATE_LIMITED(429, "Too many requests in a short time"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    SERVICE_UNAVAILABLE(503, "Not available for the moment"),
    TOO_BUSY(503, "Too many requests at once");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
