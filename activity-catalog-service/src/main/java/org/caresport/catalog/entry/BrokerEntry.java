package org.caresport.catalog.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The broker whom a neighbourhood calls.
 *
 * @param login the subject of the broker's account; whoever may not write the entry is not shown it
 * @param postcodes the four-digit areas of the neighbourhood; only a fallback can do without
 * @param fallback whether this is who is called in the municipality's areas that have no broker of their own
 * @param absence the running or coming one
 */
@Coherent
public record BrokerEntry(
        @NotBlank @Size(max = 120) @PlainText String name,
        @Nullable @Size(max = 254) @Email String email,

        @Nullable @Size(max = 20) @Pattern(regexp = Patterns.PHONE, message = "must be a telephone number")
        String phone,

        @Schema(description = "The subject of the broker's account at the realm; shown to who may write the entry")
        @Nullable
        UUID login,

        @NotNull @Pattern(regexp = Patterns.MUNICIPALITY, message = "must be a CBS code as GM0222")
        String municipality,

        @NotBlank @Size(max = 120) @PlainText String neighbourhood,

        @Schema(description = "The broker's own areas; only a fallback can do without") @Size(max = 50)
        List<@NotNull @Pattern(regexp = Patterns.POSTCODE_AREA, message = "must be four digits as 7001") String>
                postcodes,

        @Schema(
                description =
                        "Whether this is who is called where the municipality has no other broker; false when left out")
        Boolean fallback,

        @Nullable @Valid Absence absence)
        implements Coherent.Parts {

    public BrokerEntry {
        postcodes = Lists.orEmpty(postcodes);
        fallback = fallback != null && fallback;
    }

    /** As everybody may see it. */
    public BrokerEntry withoutLogin() {
        return new BrokerEntry(name, email, phone, null, municipality, neighbourhood, postcodes, fallback, absence);
    }

    @Override
    public Map<String, String> misfits() {
        return postcodes.isEmpty() && !fallback
                ? Map.of("postcodes", "must not be empty, unless this is the fallback of the municipality")
                : Map.of();
    }
}
