package org.caresport.referral.followup;

import java.math.BigDecimal;
import java.util.List;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;

/** What a patient is asked, in their language or else in Dutch, with what can be answered. */
record Question(Measure measure, String text, String unit, BigDecimal least, BigDecimal most) {

    /** Three of them, two minutes. At the start nobody can say how the programme suits them. */
    static List<Question> at(MeasureMoment moment, String language) {
        var english = language.equals("en");
        return List.of(
                of(
                        Measure.ACTIVE_DAYS,
                        english
                                ? "On how many days a week do you move so that you breathe faster? Walking fast or cycling counts, too."
                                : "Op hoeveel dagen per week beweegt u zo dat u sneller ademt? Stevig wandelen of fietsen telt ook mee."),
                of(
                        Measure.ACTIVE_MINUTES_A_DAY,
                        english
                                ? "How many minutes do you move on such a day?"
                                : "Hoeveel minuten beweegt u op zo'n dag?"),
                moment == MeasureMoment.MONTH_0
                        ? of(
                                Measure.STRENGTH_DAYS,
                                english
                                        ? "On how many days a week do you do exercises that make you stronger?"
                                        : "Op hoeveel dagen per week doet u oefeningen waar u sterker van wordt?")
                        : of(
                                Measure.SATISFACTION,
                                english
                                        ? "How satisfied are you with what you do? 0 is not at all, 10 is very much."
                                        : "Hoe tevreden bent u over wat u doet? 0 is helemaal niet, 10 is heel erg."));
    }

    private static Question of(Measure measure, String text) {
        return new Question(measure, text, measure.unit(), measure.least(), measure.most());
    }
}
