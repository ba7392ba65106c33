package org.caresport.gateway.town;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A gateway with room for little: what happens when there is none left can be seen without a flood. */
public final class NarrowDoor implements QuarkusTestProfile {

    public static final int CONNECTIONS = 30;
    public static final int CONNECTIONS_OF_ADDRESS = 20;
    public static final int IN_MEMORY = 16 * 1024;
    public static final int MEMORY = 64 * 1024;
    public static final int DISK = 300 * 1024;

    @Override
    public List<TestResourceEntry> testResources() {
        Map<String, String> settings = Map.of(
                "caresport.gateway.limits.connections", Integer.toString(CONNECTIONS),
                "caresport.gateway.limits.connections-per-address", Integer.toString(CONNECTIONS_OF_ADDRESS),
                "caresport.gateway.timeouts.headers", "30s",
                "caresport.gateway.bodies.in-memory", Integer.toString(IN_MEMORY),
                "caresport.gateway.bodies.memory", Integer.toString(MEMORY),
                "caresport.gateway.bodies.disk", Integer.toString(DISK));
        return List.of(new TestResourceEntry(Town.class, settings));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
