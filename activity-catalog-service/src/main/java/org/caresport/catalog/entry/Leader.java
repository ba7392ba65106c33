package org.caresport.catalog.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who leads the activity, and what for they are trained. */
public record Leader(
        @NotBlank @Size(max = 100) @PlainText String name,
        @Size(max = 8) List<@NotNull Competence> competences) {

    public Leader {
        competences = Lists.orEmpty(competences);
    }
}
