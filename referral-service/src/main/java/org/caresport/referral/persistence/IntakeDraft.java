package org.caresport.referral.persistence;

import java.time.Instant;
import java.util.List;

/**
 * An intake while somebody fills it in.
 *
 * @param version one more with every time it is saved
 */
public record IntakeDraft(long version, List<Field> fields, String by, Instant at) {

    /** What stands in one field of the form, as typed; several values where several can be chosen. */
    public record Field(String name, List<String> values) {}
}
