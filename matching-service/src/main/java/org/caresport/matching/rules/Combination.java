package org.caresport.matching.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions combined by Kleene's logic: what is not known may still be decided by another part. */
public sealed interface Combination extends Condition {

    List<Condition> parts();

    @Override
    default Stream<Fact> facts() {
        return parts().stream().flatMap(Condition::facts);
    }

    record All(List<Condition> parts) implements Combination {

        @Override
        public Truth test(Candidate candidate) {
            var answer = Truth.YES;
            for (var part : parts) {
                answer = answer.and(part.test(candidate));
                if (answer == Truth.NO) {
                    return answer;
                }
            }
            return answer;
        }

        @Override
        public Condition given(Candidate patient) {
            return folded(parts, patient, Truth.YES, All::new);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "always"
                    : parts.stream().map(Condition::describe).collect(joining(" and ", "(", ")"));
        }
    }

    record Any(List<Condition> parts) implements Combination {

        @Override
        public Truth test(Candidate candidate) {
            var answer = Truth.NO;
            for (var part : parts) {
                answer = answer.or(part.test(candidate));
                if (answer == Truth.YES) {
                    return answer;
                }
            }
            return answer;
        }

        @Override
        public Condition given(Candidate patient) {
            return folded(parts, patient, Truth.NO, Any::new);
        }

        @Override
        public String describe() {
            return parts.stream().map(Condition::describe).collect(joining(" or ", "(", ")"));
        }
    }

    record Not(Condition part) implements Combination {

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public Truth test(Candidate candidate) {
            return part.test(candidate).not();
        }

        @Override
        public Condition given(Candidate patient) {
            var left = part.given(patient);
            return left instanceof Known(var truth) ? new Known(truth.not()) : new Not(left);
        }

        @Override
        public String describe() {
            return "not " + part.describe();
        }
    }

    /** @param neutral the answer of a part that leaves the decision to the others; its opposite decides alone */
    private static Condition folded(
            List<Condition> parts, Candidate patient, Truth neutral, Function<List<Condition>, Condition> combine) {
        var silent = new Known(neutral);
        var decisive = new Known(neutral.not());
        var left = parts.stream()
                .map(part -> part.given(patient))
                .filter(part -> !part.equals(silent))
                .toList();
        if (left.contains(decisive)) {
            return decisive;
        }
        return switch (left.size()) {
            case 0 -> silent;
            case 1 -> left.getFirst();
            default -> combine.apply(left);
        };
    }
}
