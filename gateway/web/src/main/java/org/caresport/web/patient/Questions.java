package org.caresport.web.patient;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one moment as a form, with what was chosen.
 *
 * @param sent whether it was handed in already: then what is missing is at fault
 */
public record Questions(Measures.FollowUp asked, List<Asked> items, boolean sent) {

    private static final Set<String> IN_OUR_WORDS =
            Set.of("active-days", "active-minutes-a-day", "strength-days", "satisfaction");
    private static final int FEW = 11;

    /** The answers that people give to "how many minutes". */
    private static final List<Integer> MINUTES = List.of(0, 10, 20, 30, 40, 50, 60, 90, 120, 150);

    /**
     * @param key the text of the question; null where only the platform has words for it
     * @param choices empty where there are too many, and a number is typed
     */
    public record Asked(
            Measures.Question question,
            @Nullable String key,
            List<String> choices,
            @Nullable String chosen) {

        public String id() {
            return question.measure();
        }

        public String least() {
            return question.least().toPlainString();
        }

        public String most() {
            return question.most().toPlainString();
        }

        public boolean isIn() {
            BigDecimal value = value();
            return value != null && value.compareTo(question.least()) >= 0 && value.compareTo(question.most()) <= 0;
        }

        public boolean isChosen(String choice) {
            return choice.equals(chosen);
        }

        @Nullable
        BigDecimal value() {
            return chosen != null && chosen.matches("-?[0-9]{1,5}") ? new BigDecimal(chosen) : null;
        }
    }

    static Questions asked(Measures.FollowUp asked) {
        return new Questions(
                asked,
                asked.questions().stream()
                        .map(question -> asked(question, null))
                        .toList(),
                false);
    }

    static Questions filled(Measures.FollowUp asked, MultivaluedMap<String, String> form) {
        return new Questions(
                asked,
                asked.questions().stream()
                        .map(question -> asked(question, form.getFirst(question.measure())))
                        .toList(),
                true);
    }

    private static Asked asked(Measures.Question question, @Nullable String chosen) {
        boolean known = IN_OUR_WORDS.contains(question.measure());
        return new Asked(
                question,
                known ? Words.key("ask", question.measure()) : null,
                choices(question),
                chosen == null ? null : chosen.strip());
    }

    private static List<String> choices(Measures.Question question) {
        int least = question.least().intValue();
        int most = question.most().intValue();
        Stream<Integer> numbers = most - least < FEW
                ? IntStream.rangeClosed(least, most).boxed()
                : question.measure().equals("active-minutes-a-day") ? MINUTES.stream() : Stream.of();
        return numbers.filter(number -> number >= least && number <= most)
                .map(String::valueOf)
                .toList();
    }

    public boolean isComplete() {
        return items.stream().allMatch(Asked::isIn);
    }

    /** What is to be looked at again. */
    public List<Asked> faults() {
        return sent ? items.stream().filter(item -> !item.isIn()).toList() : List.of();
    }

    public boolean isFault(Asked item) {
        return sent && !item.isIn();
    }

    Measured measured() {
        return new Measured(
                items.stream()
                        .map(item ->
                                new Measured.Value(item.question().measure(), Objects.requireNonNull(item.value())))
                        .toList(),
                null);
    }
}
