package org.caresport.kit.testing.house;

import org.caresport.kit.testing.access.Endpoint;
import org.junit.jupiter.api.Test;

/** Of a module that serves resources: it has some, and each says whose data it touches. */
public abstract class ServiceInspection extends HouseInspection {

    protected ServiceInspection(House house) {
        super(house);
    }

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(code);
    }
}
