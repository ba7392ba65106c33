package org.caresport.stack.part;

import java.io.IOException;
import java.nio.file.Path;

/** How Keycloak's pages and mails look: the themes of this checkout, copied into the home of one Keycloak. */
final class Themes {

    private final Path source;

    /** @param source the folder with a folder for each theme */
    Themes(Path source) {
        this.source = source;
    }

    /** Replaces the themes that lie in a home, and forgets what Keycloak keeps compressed of them from run to run, by name alone. */
    void copyInto(Path home) throws IOException {
        Trees.delete(home.resolve("themes"));
        Trees.delete(home.resolve("data/tmp/kc-gzip-cache"));
        Trees.copy(source, home.resolve("themes"));
    }
}
