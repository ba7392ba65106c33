package org.caresport.matching.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clinicians said of single rules, each by its id; the general word is {@link Profile.Clearance}. Of every rule the
 * newest word counts alone, and of two of one day the refusal: a yes that has been narrowed or taken back no longer holds.
 */
public record Clearances(List<Word> words) {

    public static final Clearances NONE = new Clearances(List.of());

    /**
     * A clinician's word of one day.
     *
     * @param until the last day on which a yes counts; {@code null} leaves that to the rule set
     */
    public record Word(
            boolean given, LocalDate on, @Nullable LocalDate until, List<Cover> covers) {

        private boolean isAbout(String rule) {
            return covers.stream().anyMatch(cover -> cover.rule().equals(rule));
        }

        private boolean isCurrent(LocalDate today, int usualDays) {
            return !today.isAfter(until == null ? on.plusDays(usualDays) : until);
        }

        private boolean reaches(String rule, double measured) {
            return covers.stream()
                    .filter(cover -> cover.rule().equals(rule))
                    .allMatch(cover -> cover.reaches(measured));
        }
    }

    /**
     * One rule that a word is about.
     *
     * @param upTo the largest measured value for which it is meant; {@code null} when whatever is measured
     */
    public record Cover(String rule, @Nullable Double upTo) {

        /** A bound that cannot be looked up has not been kept: comparing with NaN is never true. */
        private boolean reaches(double measured) {
            return upTo == null || measured <= upTo;
        }
    }

    /**
     * Whether a clinician's yes holds for a rule.
     *
     * @param usualDays how long a yes counts that names no end
     * @param measured the value that the rule looks at; {@code NaN} when there is none, or it is not known
     */
    public boolean lift(String rule, LocalDate today, int usualDays, double measured) {
        var newest = newestOf(rule, today);
        return !newest.isEmpty()
                && newest.stream().allMatch(Word::given)
                && newest.stream().anyMatch(word -> word.isCurrent(today, usualDays) && word.reaches(rule, measured));
    }

    /** Whether a clinician last said no to a rule, on that day or later; a no does not wear off. */
    public boolean refuse(String rule, LocalDate today, LocalDate since) {
        var newest = newestOf(rule, today);
        return newest.stream().anyMatch(word -> !word.given() && !word.on().isBefore(since));
    }

    /** More than one when they are of the same day: which of them came later is not told. */
    private List<Word> newestOf(String rule, LocalDate today) {
        var said = words.stream()
                .filter(word -> word.isAbout(rule) && !word.on().isAfter(today))
                .toList();
        Optional<LocalDate> last = said.stream().map(Word::on).max(LocalDate::compareTo);
        return last.map(day ->
                        said.stream().filter(word -> word.on().equals(day)).toList())
                .orElse(List.of());
    }
}
