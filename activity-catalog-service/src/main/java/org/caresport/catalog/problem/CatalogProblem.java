package org.caresport.catalog.problem;

import org.caresport.kit.problem.ProblemType;

/** What the catalogue alone refuses. */
public enum CatalogProblem implements ProblemType {
    POSTCODE_TAKEN(409, "This postcode area has a broker"),
    FALLBACK_TAKEN(409, "This municipality has a fallback"),
    STILL_COVERS(409, "This broker covers for another"),
    ALREADY_THERE(412, "It is there already"),
    NO_BROKER(404, "No broker here");

    private final int status;
    private final String title;

    CatalogProblem(int status, String title) {
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
