package org.caresport.referral.fhir.filing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.CodedCondition;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Why a patient is referred and what else is the matter, in the codes that the sender used: nobody here knows what they mean. */
final class ConditionMapping {

    private static final Set<String> STATUSES =
            Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");
    private static final Set<String> UNTRUE = Set.of("refuted", "entered-in-error");

    private final ServiceRequest order;
    private final Graph graph;

    ConditionMapping(ServiceRequest order, Graph graph) {
        this.order = order;
        this.graph = graph;
    }

    List<Code> reasons() {
        return Stream.concat(
                        order.getReasonCode().stream(),
                        named(order.getReasonReference()).map(Condition::getCode))
                .flatMap(ConditionMapping::codes)
                .distinct()
                .toList();
    }

    /** Of the conditions that the order names as its reason or as worth knowing, and of those it brings with it. */
    List<CodedCondition> codedConditions() {
        return Stream.of(named(order.getReasonReference()), named(order.getSupportingInfo()), contained())
                .flatMap(Function.identity())
                .flatMap(condition -> codes(condition.getCode())
                        .map(code -> new CodedCondition(
                                code, code(condition.getClinicalStatus(), Systems.CONDITION_CLINICAL, STATUSES))))
                .distinct()
                .toList();
    }

    private Stream<Condition> named(List<Reference> references) {
        return references.stream()
                .flatMap(reference ->
                        reference.hasReference() && reference.getReference().startsWith("#")
                                ? contained().filter(condition -> id(condition).equals(reference.getReference()))
                                : graph.find(reference, Condition.class).stream())
                .filter(ConditionMapping::isHeldTrue);
    }

    private Stream<Condition> contained() {
        return order.getContained().stream()
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .filter(ConditionMapping::isHeldTrue);
    }

    /** As a reference in the same resource says it. */
    private static String id(Condition contained) {
        var id = contained.getIdPart();
        return id == null || id.startsWith("#") ? String.valueOf(id) : "#" + id;
    }

    private static boolean isHeldTrue(Condition condition) {
        return code(condition.getVerificationStatus(), Systems.CONDITION_VERIFICATION, UNTRUE) == null;
    }

    private static Stream<Code> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .map(coding -> new Code(
                        coding.getSystem(),
                        coding.getCode(),
                        coding.hasDisplay() ? coding.getDisplay() : concept.hasText() ? concept.getText() : null));
    }

    private static @Nullable String code(CodeableConcept concept, String system, Set<String> known) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasCode() && system.equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(known::contains)
                .findFirst()
                .orElse(null);
    }
}
