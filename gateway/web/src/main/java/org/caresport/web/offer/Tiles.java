package org.caresport.web.offer;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What lies under the points of a map. */
@ConfigMapping(prefix = "caresport.web")
interface Tiles {

    /** Where map tiles are, as {@code https://service.pdok.nl/…/{z}/{x}/{y}.png}; without, the map shows points and names alone. */
    Optional<String> mapTiles();

    /** Whom to name for them, in the map's corner. */
    Optional<String> mapTilesSource();
}
