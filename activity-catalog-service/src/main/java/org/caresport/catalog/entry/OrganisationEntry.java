package org.caresport.catalog.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an organisation. Its e-mail address and telephone number are its public contact, never a person's.
 *
 * @param languages the first one in which we write, Dutch or English, is the language of the messages it gets
 */
public record OrganisationEntry(
        @NotBlank @Size(max = 120) @PlainText String name,
        @NotNull OrganisationKind kind,

        @NotNull @Pattern(regexp = Patterns.MUNICIPALITY, message = "must be a CBS code as GM0222")
        String municipality,

        @Nullable @Size(max = 300) @Pattern(regexp = Patterns.WEB, message = "must be the URL of a web page")
        String website,

        @Nullable @Size(max = 254) @Email String email,

        @Nullable @Size(max = 20) @Pattern(regexp = Patterns.PHONE, message = "must be a telephone number")
        String phone,

        @Size(max = 10) List<@NotNull @Language String> languages,
        @Nullable @Valid Address address) {

    public OrganisationEntry {
        languages = languages == null || languages.isEmpty() ? List.of("nl") : languages;
    }
}
