package org.caresport.referral.fhir.examination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.Moments;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** What the HL7 Physical Activity guide (1.0.1) asks of a referral's order. */
final class ServiceRequestRules {

    private static final Set<ServiceRequestStatus> STATUSES =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ACTIVE);
    private static final Set<ServiceRequestIntent> INTENTS = EnumSet.of(
            ServiceRequestIntent.ORDER, ServiceRequestIntent.ORIGINALORDER, ServiceRequestIntent.FILLERORDER);

    /** SNOMED CT: guidance, assessment, counselling, referral to a programme, tolerance, exercise class, exercise therapy. */
    private static final Set<String> ACTIVITIES =
            Set.of("819961005", "398636004", "435551000124105", "390893007", "426866005", "229095001", "229065009");

    /** Years after which nobody waits for an order any more. */
    static final int OLDEST = 10;

    private static final Pattern ICPC_CODE = Pattern.compile("[ABDFHKLNPRSTUWXYZ][0-9]{2}(\\.[0-9]{2})?");
    private static final Pattern SNOMED_CODE = Pattern.compile("[1-9][0-9]{5,17}");

    private ServiceRequestRules() {}

    static void check(ServiceRequest order, String path, LocalDate today, Faults faults) {
        if (!STATUSES.contains(order.getStatus())) {
            faults.rule(path + ".status", "must be draft or active when the order is sent");
        }
        if (!INTENTS.contains(order.getIntent())) {
            faults.rule(path + ".intent", "must be order, original-order or filler-order");
        }
        if (order.getDoNotPerform()) {
            faults.rule(path + ".doNotPerform", "an order not to be active cannot be followed");
        }
        if (order.getCategory().stream()
                .noneMatch(category -> has(category, Systems.PHYSICAL_ACTIVITY_CODES, Systems.PHYSICAL_ACTIVITY))) {
            faults.rule(
                    path + ".category",
                    "must hold " + Systems.PHYSICAL_ACTIVITY_CODES + "#" + Systems.PHYSICAL_ACTIVITY);
        }
        code(order, path + ".code", faults);
        require(order.hasSubject(), path + ".subject", faults);
        require(order.hasAuthoredOn(), path + ".authoredOn", faults);
        Moments.recent(order.getAuthoredOnElement(), path + ".authoredOn", today, OLDEST, faults);
        require(order.hasRequester(), path + ".requester", faults);
        reasons(order, path, faults);
        TaskRules.noLonger(order.getPatientInstruction(), TaskRules.LONGEST_TEXT, path + ".patientInstruction", faults);
        for (int i = 0; i < order.getNote().size(); i++) {
            TaskRules.noLonger(
                    order.getNote().get(i).getText(), TaskRules.LONGEST_TEXT, path + ".note[" + i + "].text", faults);
        }
    }

    static boolean has(CodeableConcept concept, String system, String code) {
        return concept.getCoding().stream()
                .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode()));
    }

    private static void code(ServiceRequest order, String path, Faults faults) {
        if (!order.hasCode()) {
            faults.required(path);
        } else if (order.getCode().getCoding().stream()
                .noneMatch(coding -> coding.hasCode()
                        && Systems.SNOMED.equals(coding.getSystem())
                        && ACTIVITIES.contains(coding.getCode()))) {
            faults.add(
                    IssueType.CODEINVALID,
                    path,
                    "must hold one SNOMED CT code for physical activity, such as 390893007 (referral to physical activity"
                            + " program)");
        }
    }

    private static void reasons(ServiceRequest order, String path, Faults faults) {
        if (!order.hasReasonCode() && !order.hasReasonReference()) {
            faults.add(IssueType.REQUIRED, path + ".reasonCode", "a reasonCode or a reasonReference is required");
        }
        for (int i = 0; i < order.getReasonCode().size(); i++) {
            var reason = order.getReasonCode().get(i);
            var here = path + ".reasonCode[" + i + "]";
            if (!reason.hasCoding() && !reason.hasText()) {
                faults.add(IssueType.REQUIRED, here, "must hold a coding or a text");
            }
            codings(reason.getCoding(), here, faults);
        }
    }

    /** A system that is not known here is the sender's business; a code that its known system cannot hold is a mistake. */
    private static void codings(List<Coding> codings, String path, Faults faults) {
        for (int i = 0; i < codings.size(); i++) {
            var coding = codings.get(i);
            var here = path + ".coding[" + i + "].code";
            if (!coding.hasCode() || !coding.hasSystem()) {
                faults.add(IssueType.REQUIRED, path + ".coding[" + i + "]", "must hold a system and a code");
            } else if (coding.getSystem().equals(Systems.ICPC)
                    && !ICPC_CODE.matcher(coding.getCode()).matches()) {
                faults.add(IssueType.CODEINVALID, here, "is not a code of ICPC-1 NL, such as T90 or T90.02");
            } else if (coding.getSystem().equals(Systems.SNOMED)
                    && !SNOMED_CODE.matcher(coding.getCode()).matches()) {
                faults.add(IssueType.CODEINVALID, here, "is not a SNOMED CT concept id");
            }
        }
    }

    private static void require(boolean present, String path, Faults faults) {
        if (!present) {
            faults.required(path);
        }
    }
}
