package org.caresport.referral.persistence;

import java.math.BigDecimal;
import org.caresport.referral.domain.ClearanceQuestion;
import org.jspecify.annotations.Nullable;

/** What a clinician is asked, as it is stored in the list of open questions of a referral. */
record QuestionDocument(String rule, String text, @Nullable BigDecimal measured) {

    static QuestionDocument of(ClearanceQuestion question) {
        return new QuestionDocument(question.rule(), question.text(), question.measured());
    }

    ClearanceQuestion read() {
        return new ClearanceQuestion(rule, text, measured);
    }
}
