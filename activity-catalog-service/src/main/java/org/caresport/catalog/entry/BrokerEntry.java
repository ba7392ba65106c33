package org.caresport.catalog.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The broker whom a neighbourhood calls.
 *
 * @param postcodes the four-digit areas of the neighbourhood
 * @param absence the running or coming one
 */
public record BrokerEntry(
        @NotBlank @Size(max = 120) @PlainText String name,
        @Nullable @Size(max = 254) @Email String email,

        @Nullable @Size(max = 20) @Pattern(regexp = Patterns.PHONE, message = "must be a telephone number")
        String phone,

        @NotNull @Pattern(regexp = Patterns.MUNICIPALITY, message = "must be a CBS code as GM0222")
        String municipality,

        @NotBlank @Size(max = 120) @PlainText String neighbourhood,

        @NotEmpty @Size(max = 50)
        List<@NotNull @Pattern(regexp = Patterns.POSTCODE_AREA, message = "must be four digits as 7001") String>
                postcodes,

        @Nullable @Valid Absence absence) {

    public BrokerEntry {
        postcodes = Lists.orEmpty(postcodes);
    }
}
