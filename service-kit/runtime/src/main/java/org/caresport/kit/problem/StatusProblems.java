package org.caresport.kit.problem;

/** The problem for a status that the framework decided on, with what to do next. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.validation("Look the request up in /docs, correct it and send it again.");
            case 401 ->
                Problem.of(
                                401,
                                "unauthorized",
                                "Sign in first",
                                "Send a valid access token in the header Authorization, as 'Bearer …'.")
                        .header("WWW-Authenticate", "Bearer");
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound("resource");
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "Method not allowed",
                        "This address does not take that method; /docs lists those it takes.");
            case 406 ->
                Problem.of(
                        406,
                        "not-acceptable",
                        "No such representation",
                        "Ask for application/json (application/fhir+json under /fhir) in the header Accept.");
            case 413 ->
                Problem.of(413, "body-too-large", "The body is too large", "Send less at a time, then try again.");
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "Send JSON in UTF-8, and say so in Content-Type: application/json (application/fhir+json under /fhir).");
            default ->
                status < 500
                        ? Problem.of(status, "bad-request", "The request was refused", "Look it up in /docs.")
                        : Problem.of(
                                status,
                                "internal-error",
                                "Something went wrong on our side",
                                "Try again later; if it stays, report the time and the X-Request-Id of the answer.");
        };
    }
}
