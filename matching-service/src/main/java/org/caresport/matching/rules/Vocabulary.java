package org.caresport.matching.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which codes the rule set understands, and what they mean in its own words. A code that it does not understand may be
 * the one that forbids something, so it is handed on as such and keeps every answer open.
 *
 * @param systems per code system: either every code is understood as it is, or the ones that have a translation
 * @param conditions the known limits, medication and clinical flags
 * @param synonyms other spellings of a condition
 * @param past the clinical statuses (FHIR) of a condition that is no longer there
 * @param forms per form of exercise the activity concepts in which it is found
 */
public record Vocabulary(
        Map<String, CodeSystem> systems,
        Set<String> conditions,
        Map<String, String> synonyms,
        Set<String> past,
        Map<String, Set<String>> forms) {

    /** The system of our own names for conditions, for senders who code them as such. */
    public static final String OWN_SYSTEM = "https://caresport.org/fhir/CodeSystem/condition-flag";

    /** @param translations code → ICPC-1 main code or condition; empty when the codes are ICPC-1 themselves */
    public record CodeSystem(Map<String, String> translations) {}

    public record Coded(String system, String code) {}

    /** @param status its clinical status in FHIR's words, where the sender told it */
    public record CodedCondition(Coded coded, @Nullable String status) {}

    /** What a person's codes mean: reasons and other diagnoses as ICPC-1 main codes, conditions by their own names, what is left. */
    public record Understood(
            Set<String> reasons, Set<String> otherDiagnoses, Set<String> conditions, Set<String> notUnderstood) {}

    /**
     * @param reasonCodes why the person was referred; one that is not understood keeps the answers open
     * @param conditionCodes limits, medication and flags by our own names; so does one of these
     * @param codedConditions what else the sender coded of the person. A main code is a diagnosis, though not why the person comes. Most
     *     of it says nothing about exercise: a code without a translation is passed over
     */
    public Understood understand(
            Iterable<Coded> reasonCodes, Iterable<String> conditionCodes, Iterable<CodedCondition> codedConditions) {
        var reasons = new TreeSet<String>();
        var diagnoses = new TreeSet<String>();
        var flags = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var coded : reasonCodes) {
            var meaning = meaning(coded);
            meaning.ifPresentOrElse(
                    name -> (conditions.contains(name) ? flags : reasons).add(name),
                    () -> unknown.add(coded.system() + "|" + coded.code()));
        }
        for (var code : conditionCodes) {
            var name = synonyms.getOrDefault(code, code);
            (conditions.contains(name) ? flags : unknown).add(name);
        }
        for (var condition : codedConditions) {
            if (condition.status() == null || !past.contains(condition.status())) {
                var name = meaning(condition.coded());
                name.ifPresent(found -> (conditions.contains(found) ? flags : diagnoses).add(found));
                if (name.isEmpty() && OWN_SYSTEM.equals(condition.coded().system())) {
                    unknown.add(condition.coded().code());
                }
            }
        }
        return new Understood(Set.copyOf(reasons), Set.copyOf(diagnoses), Set.copyOf(flags), Set.copyOf(unknown));
    }

    /** What a programme's codes mean; an unknown one recommends nothing, so it is left out. */
    public Set<String> indications(List<Coded> codes) {
        return codes.stream().map(this::meaning).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> forms(Set<String> concepts) {
        var found = new HashSet<String>();
        forms.forEach((form, members) -> {
            if (Sets.meet(concepts, members)) {
                found.add(form);
            }
        });
        return Set.copyOf(found);
    }

    private Optional<String> meaning(Coded coded) {
        if (OWN_SYSTEM.equals(coded.system())) {
            return Optional.of(synonyms.getOrDefault(coded.code(), coded.code()))
                    .filter(conditions::contains);
        }
        var system = systems.get(coded.system());
        if (system == null) {
            return Optional.empty();
        }
        return system.translations().isEmpty()
                ? Optional.of(mainCode(coded.code()))
                : Optional.ofNullable(system.translations().get(coded.code()));
    }

    /** ICPC-1 NL refines {@code T90} to {@code T90.02}; the rules speak of the main code. */
    private static String mainCode(String code) {
        var dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }
}
