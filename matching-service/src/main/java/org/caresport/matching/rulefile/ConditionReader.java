package org.caresport.matching.rulefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.matching.rules.AboutCodes;
import org.caresport.matching.rules.Amount;
import org.caresport.matching.rules.Combination;
import org.caresport.matching.rules.Compare;
import org.caresport.matching.rules.Comparison;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.Fact;
import org.caresport.matching.rules.FlagFact;
import org.caresport.matching.rules.IsTrue;
import org.caresport.matching.rules.NumberFact;
import org.caresport.matching.rules.SetFact;

/**
 * Reads a condition:
 *
 * <pre>
 *   { all: [...] }   { any: [...] }   { not: ... }
 *   { fact: patient.systolic, atLeast: 180 }           also moreThan, atMost, lessThan; a number or another fact
 *   { fact: patient.reasons, anyOf: [T90] }            codes; of patient.diagnoses nothing else is asked
 *   { fact: patient.languages, sharesWith: programme.languages }
 *   { fact: patient.accessibilityNeeds, allIn: programme.accessibility }
 *   { fact: patient.codesNotUnderstood, isEmpty: true }
 *   { fact: programme.waitingList, is: true }
 * </pre>
 */
final class ConditionReader {

    private static final Map<String, NumberFact> NUMBERS = byKey(NumberFact.values());
    private static final Map<String, SetFact> SETS = byKey(SetFact.values());
    private static final Map<String, FlagFact> FLAGS = byKey(FlagFact.values());
    private static final Map<String, Comparison> COMPARISONS =
            Arrays.stream(Comparison.values()).collect(Collectors.toMap(Comparison::key, Function.identity()));

    private ConditionReader() {}

    static Condition read(Piece entry) {
        if (entry.has("all")) {
            return new Combination.All(parts(entry.only("all").at("all")));
        }
        if (entry.has("any")) {
            return new Combination.Any(parts(entry.only("any").at("any")));
        }
        if (entry.has("not")) {
            return new Combination.Not(read(entry.only("not").at("not")));
        }
        return aboutFact(entry);
    }

    private static List<Condition> parts(Piece entry) {
        return entry.items().stream().map(ConditionReader::read).toList();
    }

    private static Condition aboutFact(Piece entry) {
        var key = entry.text("fact");
        var operator = operator(entry);
        var operand = entry.at(operator);
        if (NUMBERS.containsKey(key)) {
            return compare(entry, NUMBERS.get(key), operator, operand);
        }
        if (SETS.containsKey(key)) {
            return aboutCodes(entry, SETS.get(key), operator, operand);
        }
        if (FLAGS.containsKey(key)) {
            return aboutFlag(entry, FLAGS.get(key), operator, operand);
        }
        throw entry.refuse("unknown fact '" + key + "'");
    }

    private static String operator(Piece entry) {
        var operators = entry.fields().keySet().stream()
                .filter(name -> !name.equals("fact"))
                .toList();
        if (operators.size() != 1) {
            throw entry.refuse("a fact takes one operator, found " + operators);
        }
        return operators.getFirst();
    }

    private static Condition compare(Piece entry, NumberFact fact, String operator, Piece operand) {
        var comparison = COMPARISONS.get(operator);
        if (comparison == null) {
            throw entry.refuse("unknown operator '" + operator + "' for the number " + fact.key());
        }
        return new Compare(fact, comparison, amount(operand));
    }

    private static Amount amount(Piece operand) {
        return operand.node().isNumber() ? new Amount.Fixed(operand.asNumber()) : number(operand);
    }

    static NumberFact number(Piece entry) {
        return known(NUMBERS, entry, "number");
    }

    private static Condition aboutCodes(Piece entry, SetFact fact, String operator, Piece operand) {
        if (fact == SetFact.PATIENT_DIAGNOSES && !operator.equals("anyOf")) {
            throw entry.refuse("of " + fact.key() + " 'anyOf' alone can be asked: they may be known in part");
        }
        return switch (operator) {
            case "anyOf" -> new AboutCodes.AnyOf(fact, operand.codes());
            case "sharesWith" -> new AboutCodes.Shares(fact, whole(operand));
            case "allIn" -> new AboutCodes.AllIn(fact, whole(operand));
            case "isEmpty" -> yesOrNo(operand, new AboutCodes.IsEmpty(fact));
            default -> throw entry.refuse("unknown operator '" + operator + "' for the codes " + fact.key());
        };
    }

    private static SetFact whole(Piece operand) {
        var fact = known(SETS, operand, "set of codes");
        if (fact == SetFact.PATIENT_DIAGNOSES) {
            throw operand.refuse(fact.key() + " may be known in part, and cannot be compared with other codes");
        }
        return fact;
    }

    private static Condition aboutFlag(Piece entry, FlagFact fact, String operator, Piece operand) {
        if (!operator.equals("is")) {
            throw entry.refuse("unknown operator '" + operator + "' for the yes-or-no " + fact.key());
        }
        return yesOrNo(operand, new IsTrue(fact));
    }

    private static Condition yesOrNo(Piece operand, Condition condition) {
        if (!operand.node().isBoolean()) {
            throw operand.refuse("expected true or false, found " + operand.node());
        }
        return operand.node().booleanValue() ? condition : new Combination.Not(condition);
    }

    private static <F extends Fact> F known(Map<String, F> facts, Piece entry, String sort) {
        var fact = facts.get(entry.asText());
        if (fact == null) {
            throw entry.refuse("'" + entry.asText() + "' is no known " + sort);
        }
        return fact;
    }

    private static <F extends Fact> Map<String, F> byKey(F[] facts) {
        return Stream.of(facts).collect(Collectors.toMap(Fact::key, Function.identity()));
    }
}
