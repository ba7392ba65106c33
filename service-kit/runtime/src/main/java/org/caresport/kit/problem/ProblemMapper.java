package org.caresport.kit.problem;

import jakarta.ws.rs.ext.Provider;

/** A problem that was thrown as one. */
@Provider
public class ProblemMapper extends RefusalMapper<Problem> {

    @Override
    protected Problem problem(Problem refusal) {
        return refusal;
    }
}
