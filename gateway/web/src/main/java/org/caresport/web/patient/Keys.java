package org.caresport.web.patient;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that a form carries, so that pressing its button twice does a thing once. */
final class Keys {

    /** @throws BadRequestException when it is none of ours */
    static UUID of(@Nullable String given) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException madeUp) {
            throw new BadRequestException();
        }
    }

    private Keys() {}
}
