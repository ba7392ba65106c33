package org.caresport.gateway.body;

import java.time.Duration;
import java.util.Optional;
import org.caresport.gateway.config.GatewayConfig;

/** How large a body may be on one route, how long it may take, and how slowly it may come. */
record Allowance(long largest, Duration time, long bytesASecond, Duration grace) {

    static Allowance on(String route, boolean anonymous, GatewayConfig config) {
        GatewayConfig.Bodies bodies = config.bodies();
        Optional<GatewayConfig.Bodies.OfRoute> own =
                Optional.ofNullable(bodies.routes().get(route));
        long largest = config.limits().body().asLongValue();
        return new Allowance(
                own.flatMap(GatewayConfig.Bodies.OfRoute::largest)
                        .map(size -> Math.min(largest, size.asLongValue()))
                        .orElse(largest),
                own.flatMap(GatewayConfig.Bodies.OfRoute::time)
                        .orElse(anonymous ? bodies.anonymousTime() : bodies.time()),
                own.flatMap(GatewayConfig.Bodies.OfRoute::rate)
                        .orElse(bodies.rate())
                        .asLongValue(),
                bodies.grace());
    }

    /** When so much has come after so long, whether it is less than there should be by now. */
    boolean isTooSlow(long bytes, Duration since) {
        Duration counted = since.minus(grace);
        return counted.isPositive() && bytes < bytesASecond * counted.toMillis() / 1000;
    }
}
