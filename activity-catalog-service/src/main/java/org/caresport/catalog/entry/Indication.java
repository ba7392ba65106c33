package org.caresport.catalog.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A condition for which an activity is meant, e.g. {@code T90} of {@code http://hl7.org/fhir/sid/icpc-1-nl}. */
public record Indication(
        @NotNull @Size(max = 200) @Pattern(regexp = Patterns.WEB, message = "must be the URL of a code system")
        String system,

        @NotNull @Size(max = 20) @Pattern(regexp = Patterns.INDICATION, message = "must be a code as T90")
        String code) {}
