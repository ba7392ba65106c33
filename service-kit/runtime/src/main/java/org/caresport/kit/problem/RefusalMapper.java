package org.caresport.kit.problem;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns a service's own refusals into problems: extended once in each service, as a {@code @Provider}. */
public abstract class RefusalMapper<E extends Throwable> implements ExceptionMapper<E> {

    protected abstract Problem problem(E refusal);

    @Override
    public final Response toResponse(E refusal) {
        return Arc.container().instance(ProblemPages.class).get().toResponse(problem(refusal));
    }
}
