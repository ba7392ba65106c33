package org.caresport.catalog.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where an organisation can be visited or written to. */
public record Address(
        @NotBlank @Size(max = 120) @PlainText String street,

        @NotNull @Pattern(regexp = Patterns.POSTCODE, message = "must be a postcode as 7001AB")
        String postcode,

        @NotBlank @Size(max = 80) @PlainText String locality) {}
