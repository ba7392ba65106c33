package org.caresport.kit.problem;

/** The problem for a status that the framework decided on, with what to do next. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.validation("Look the request up in /docs, correct it and send it again.");
            case 401 ->
                Problem.of(
                                KitProblem.UNAUTHORIZED,
                                "Send a valid access token in the header Authorization, as 'Bearer …'.")
                        .header("WWW-Authenticate", "Bearer");
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound("resource");
            case 405 ->
                Problem.of(
                        KitProblem.METHOD_NOT_ALLOWED,
                        "This address does not take that method; /docs lists those it takes.");
            case 406 ->
                Problem.of(
                        KitProblem.NOT_ACCEPTABLE,
                        "Ask for application/json (application/fhir+json under /fhir) in the header Accept.");
            case 413 -> Problem.of(KitProblem.BODY_TOO_LARGE, "Send less at a time, then try again.");
            case 415 ->
                Problem.of(
                        KitProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send JSON in UTF-8, and say so in Content-Type: application/json (application/fhir+json under /fhir).");
            default ->
                status < 500
                        ? Problem.of(KitProblem.BAD_REQUEST, "Look it up in /docs.")
                        : Problem.of(
                                KitProblem.INTERNAL_ERROR,
                                "Try again later; if it stays, report the time and the X-Request-Id of the answer.");
        };
    }
}
