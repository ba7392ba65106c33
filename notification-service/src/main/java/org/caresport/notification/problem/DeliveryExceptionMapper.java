package org.caresport.notification.problem;

import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.RefusalMapper;
import org.caresport.notification.domain.DeliveryException;
import org.caresport.notification.domain.DeliveryNotFound;
import org.caresport.notification.domain.RetryNotAllowed;

/** The one place that knows which HTTP problem a refusal becomes. */
@Provider
public class DeliveryExceptionMapper extends RefusalMapper<DeliveryException> {

    @Override
    protected Problem problem(DeliveryException refusal) {
        return switch (refusal) {
            case DeliveryNotFound e -> Problem.notFound("delivery");
            case RetryNotAllowed e -> Problem.of(DeliveryProblem.RETRY_NOT_ALLOWED, e.detail());
        };
    }
}
