package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.caresport.kit.code.Codes;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;

/** What came of a referral at the moments after its first session, in the elements of the Task that are ours. */
final class FollowUpOutput {

    private FollowUpOutput() {}

    /** An output for each measure of each moment; {@code businessStatus} tells of the latest moment that has its result. */
    static void add(ObjectNode task, List<Measurement> results) {
        var inOrder = results.stream()
                .filter(result -> result.moment() != null)
                .sorted(Comparator.comparing(Measurement::moment))
                .toList();
        if (inOrder.isEmpty()) {
            return;
        }
        var outputs = task.withArray("/output");
        inOrder.forEach(result -> add(outputs, result));
        for (var moment : List.of(MeasureMoment.MONTH_12, MeasureMoment.MONTH_6, MeasureMoment.MONTH_3)) {
            var of = inOrder.stream().filter(result -> result.isOf(moment)).toList();
            if (FollowUp.isAnsweredBy(of)) {
                task.withArray("/businessStatus/coding")
                        .addObject()
                        .put("system", Systems.FOLLOW_UP)
                        .put("code", Codes.of(moment))
                        .put(
                                "display",
                                isKnown(of)
                                        ? words(moment)
                                        : "Geen " + words(moment).toLowerCase(Locale.ROOT));
                return;
            }
        }
    }

    private static void add(ArrayNode outputs, Measurement result) {
        var moment = result.moment();
        var answer = result.answer();
        var measure = answer.measure();
        var output = outputs.addObject();
        var type = output.putObject("type");
        var codings = type.putArray("coding");
        if (moment != null) {
            codings.addObject().put("system", Systems.FOLLOW_UP).put("code", Codes.of(moment));
            type.put("text", measure == null ? words(moment) : words(moment) + ": " + words(measure));
        }
        if (measure != null) {
            codings.addObject().put("system", measure.system()).put("code", measure.code());
        }
        if (measure != null && answer.value() != null) {
            output.putObject("valueQuantity")
                    .put("value", answer.value())
                    .put("unit", measure.unit())
                    .put("system", Systems.UCUM)
                    .put("code", measure.unit());
        } else if (answer.missing() != null) {
            var missing = output.putObject("valueCodeableConcept");
            missing.putArray("coding")
                    .addObject()
                    .put("system", Systems.MISSING)
                    .put("code", Codes.of(answer.missing()));
            missing.put("text", "Niet bekend: " + words(answer.missing()) + ".");
        }
    }

    /** Whether it has a value, and not only a reason why there is none. */
    private static boolean isKnown(List<Measurement> results) {
        return results.stream().anyMatch(result -> result.answer().value() != null);
    }

    /** In the language of the Task's other texts. */
    private static String words(MeasureMoment moment) {
        return moment == MeasureMoment.MONTH_0 ? "Meting bij de start" : "Resultaat na " + moment.months() + " maanden";
    }

    private static String words(MissingReason why) {
        return switch (why) {
            case NOT_ANSWERED -> "er kwam geen antwoord";
            case NOT_REACHED -> "niet bereikt";
            case DOES_NOT_WANT -> "wil het niet zeggen";
            case MOVED -> "verhuisd";
            case DIED -> "overleden";
            case ILL -> "ziek";
            case OTHER -> "een andere reden";
        };
    }

    private static String words(Measure measure) {
        return switch (measure) {
            case ACTIVE_DAYS -> "dagen per week in beweging";
            case ACTIVE_MINUTES_A_DAY -> "minuten per dag in beweging";
            case ACTIVE_MINUTES_A_WEEK -> "minuten per week in beweging";
            case STRENGTH_DAYS -> "dagen per week spierkracht";
            case WALK_DISTANCE -> "zes minuten lopen";
            case BODY_MASS_INDEX -> "BMI";
            case WAIST -> "middelomtrek";
            case BODY_WEIGHT -> "gewicht";
            case BODY_HEIGHT -> "lengte";
            case SYSTOLIC -> "bovendruk";
            case DIASTOLIC -> "onderdruk";
            case RESTING_HEART_RATE -> "hartslag in rust";
            case WELL_BEING -> "welbevinden (WHO-5)";
            case SATISFACTION -> "tevredenheid";
            case GOAL_ATTAINMENT -> "doel bereikt";
        };
    }
}
