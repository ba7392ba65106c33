package org.caresport.demo.data;

import java.util.List;
import java.util.UUID;

/** A hall, pool, park or starting point; coordinates are WGS84 degrees. */
public record Place(
        String slug,
        String name,
        Address address,
        double latitude,
        double longitude,
        List<String> accessibility,
        boolean indoor) {

    public UUID id() {
        return Ids.of("place", slug);
    }
}
