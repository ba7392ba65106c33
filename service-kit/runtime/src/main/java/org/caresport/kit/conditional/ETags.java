package org.caresport.kit.conditional;

import jakarta.ws.rs.core.EntityTag;

/** The entity tag of an aggregate: its version, weak because two representations of one version may differ in bytes. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version), true);
    }
}
