package org.caresport.referral.worklist;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caresport.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a broker looks for: in the body, because an address is kept in many places. */
record SearchWorklist(
        @Schema(
                description =
                        "Words with which words of the name begin, in any order; case, accents and hyphens make no"
                                + " difference. At least two letters or digits in all")
        @Nullable
        @Size(min = 2, max = 200)
        String name,

        @Nullable LocalDate birthDate) {

    private static final int FEWEST_LETTERS = 2;

    /** @throws Problem 400 when nothing is asked */
    void check() {
        if (name == null && birthDate == null) {
            throw Problem.validation("Say a name, a birth date, or both.")
                    .invalid("name", "or birthDate must be given");
        }
        if (name != null && name.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
            throw Problem.validation("A name has letters.").invalid("name", "must have at least two letters or digits");
        }
    }
}
