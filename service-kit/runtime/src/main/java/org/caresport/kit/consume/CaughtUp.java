package org.caresport.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a table is behind its topic. */
@Readiness
@ApplicationScoped
class CaughtUp implements HealthCheck {

    private final ReadyToConsume ready;

    CaughtUp(ReadyToConsume ready) {
        this.ready = ready;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tables have caught up with their topics")
                .status(ready.isReady())
                .withData("behind", String.join(",", ready.behind()))
                .build();
    }
}
