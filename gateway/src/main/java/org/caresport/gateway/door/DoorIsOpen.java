package org.caresport.gateway.door;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready from when the socket is open until the gateway is told to stop: then it finishes what it has begun. */
@Readiness
@ApplicationScoped
class DoorIsOpen implements HealthCheck {

    private final FrontDoor door;

    DoorIsOpen(FrontDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door").status(door.isOpen()).build();
    }
}
