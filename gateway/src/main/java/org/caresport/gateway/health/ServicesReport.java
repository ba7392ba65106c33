package org.caresport.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells which services can be reached. Always up: a gateway that serves three of four services is a good gateway. */
@Readiness
@ApplicationScoped
class ServicesReport implements AsyncHealthCheck {

    private final Reachability reachability;

    ServicesReport(Reachability reachability) {
        this.reachability = reachability;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return UniHelper.toUni(reachability.look()).map(ServicesReport::report);
    }

    private static HealthCheckResponse report(Map<String, Boolean> services) {
        HealthCheckResponseBuilder report =
                HealthCheckResponse.named("services").up();
        services.forEach((service, reachable) -> report.withData(service, reachable ? "reachable" : "unreachable"));
        return report.build();
    }
}
