package org.caresport.kit.geo;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "caresport.geo")
interface GeoConfig {

    /**
     * A CSV file with the header {@code postcode4,municipality,locality,neighbourhood,latitude,longitude}; without it no
     * postcode is known.
     */
    Optional<Path> postcodeFile();
}
