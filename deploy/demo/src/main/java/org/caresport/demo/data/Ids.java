package org.caresport.demo.data;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names things of the demo the same way on every machine: the id follows from the slug in the data files. */
public final class Ids {

    private Ids() {}

    public static UUID of(String kind, String slug) {
        return UUID.nameUUIDFromBytes(("caresport-demo/" + kind + "/" + slug).getBytes(StandardCharsets.UTF_8));
    }
}
