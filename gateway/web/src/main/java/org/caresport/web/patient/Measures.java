package org.caresport.web.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The moments at which a patient is asked how they are doing. */
record Measures(List<FollowUp> items) {

    List<FollowUp> toAnswer() {
        return items.stream().filter(FollowUp::isAsked).toList();
    }

    /** @param state {@code planned}, {@code open}, {@code overdue}, {@code recorded} or {@code missing} */
    record FollowUp(
            @Nullable UUID referralId,
            String moment,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closesOn,
            String state,
            List<Question> questions) {

        boolean isAsked() {
            return (state.equals("open") || state.equals("overdue")) && !questions.isEmpty();
        }
    }

    /** @param text in the person's own language */
    record Question(String measure, String text, BigDecimal least, BigDecimal most) {}
}
