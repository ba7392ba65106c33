package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.ReferralState;
import org.caresport.referral.domain.ReferralState.Completed;
import org.caresport.referral.domain.ReferralState.NeedsClearance;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.measure.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the Task by which the referrer follows it: what they sent, with what has become of it in the elements that
 * are ours to fill.
 */
public final class TaskProjection {

    private static final List<String> OURS =
            List.of("status", "statusReason", "businessStatus", "lastModified", "output");

    private TaskProjection() {}

    /**
     * @param results what counts at the moments after the first session
     * @param takenOnIn the municipality whose brokers took it on from others; null when nobody did
     */
    public static Versioned of(
            ObjectNode sent, Referral referral, List<Measurement> results, @Nullable String takenOnIn) {
        var task = sent.deepCopy();
        task.remove(OURS);
        task.put("status", StageAsTaskStatus.of(referral.stage()).toCode());
        referral.state()
                .reason()
                .ifPresent(reason -> statusReason(task, codes(referral.state(), reason), reason.text()));
        businessStatus(task, referral, takenOnIn);
        task.put("lastModified", referral.lastUpdated().toString());
        if (referral.firstSessionOn() != null) {
            task.putObject("executionPeriod")
                    .put("start", referral.firstSessionOn().toString());
        }
        if (referral.state() instanceof Completed completed) {
            output(task, completed.result());
        }
        FollowUpOutput.add(task, results);
        return new Versioned("Task", referral.id().value(), referral.version(), referral.lastUpdated(), task);
    }

    private static void statusReason(ObjectNode task, List<String> codes, String text) {
        var concept = task.putObject("statusReason");
        var codings = concept.putArray("coding");
        codes.forEach(code -> codings.addObject().put("system", Systems.REASONS).put("code", code));
        concept.put("text", text);
    }

    /** Where a clinician is asked, every question by its code. */
    private static List<String> codes(ReferralState state, Reason reason) {
        return state instanceof NeedsClearance asked
                ? Stream.concat(
                                Stream.of(reason.code()),
                                asked.questions().stream().map(ClearanceQuestion::rule))
                        .distinct()
                        .toList()
                : List.of(reason.code());
    }

    private static void businessStatus(ObjectNode task, Referral referral, @Nullable String takenOnIn) {
        var concept = task.putObject("businessStatus");
        var codings = concept.putArray("coding");
        var step = referral.step();
        codings.addObject()
                .put("system", Systems.STEPS)
                .put("code", Codes.of(step))
                .put("display", step.dutch());
        businessCode(referral.stage())
                .ifPresent(code -> codings.addObject()
                        .put("system", Systems.BUSINESS_STATUS)
                        .put("code", code));
        concept.put(
                "text",
                takenOnIn == null
                        ? step.dutch()
                        : "%s; overgenomen door de buurtsportcoach van gemeente %s".formatted(step.dutch(), takenOnIn));
    }

    /** BSeR's codes, where one of them says what happened. */
    private static Optional<String> businessCode(ReferralStage stage) {
        return switch (stage) {
            case SUBMITTED, IN_TRIAGE -> Optional.of("2.0");
            case ACCEPTED, CONTACTING -> Optional.of("3.0");
            case REJECTED -> Optional.of("4.0");
            case COMPLETED -> Optional.of("5.1.4");
            case DRAFT,
                    INFORMATION_REQUESTED,
                    INTAKE_DONE,
                    NEEDS_CLEARANCE,
                    MATCHED,
                    NO_MATCH,
                    GUIDED,
                    CANCELLED,
                    UNREACHABLE,
                    DECLINED_BY_PATIENT,
                    HANDED_BACK,
                    ENTERED_IN_ERROR -> Optional.empty();
        };
    }

    private static void output(ObjectNode task, Reason result) {
        var output = task.putArray("output").addObject();
        output.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", Systems.GRAVITY_CODES)
                .put("code", "resulting-activity");
        output.putObject("valueCodeableConcept").put("text", result.text());
    }
}
