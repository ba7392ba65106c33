package org.caresport.referral.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's word that the patient may exercise, or may not. It answers what it covers and nothing else; a general word is
 * about exercise as such, and covers besides whatever was asked when it was given.
 *
 * @param on the day it was given
 * @param until the last day on which it counts; absent: as long as the rules of matching let it
 * @param limits under which conditions, in the clinician's words: for the broker, never for a provider
 * @param clinician who gave it, as far as that was told
 * @param way how it came here
 * @param document where the clinician wrote it; a broker who passes a word on names it
 */
public record Clearance(
        boolean given,
        LocalDate on,
        @Nullable LocalDate until,
        boolean general,
        List<Cover> covers,
        @Nullable String limits,
        @Nullable String clinician,
        Origin way,
        @Nullable String document) {

    public Clearance {
        covers = List.copyOf(covers);
    }

    /**
     * One question that it answers.
     *
     * @param rule the rule of matching that asks it
     * @param upTo the highest measured value for which the answer holds; absent: whatever was measured
     */
    public record Cover(String rule, @Nullable BigDecimal upTo) {}

    /** Only a clinician clears; a broker may pass on what one has written. */
    public enum Origin {
        EHR,
        CLINICIAN,
        BROKER
    }

    /** Of two of one day, the one that came later: a no that was taken back at once counts no more. */
    public static Optional<Clearance> newest(Stream<Clearance> inOrder) {
        return inOrder.reduce((one, later) -> later.on().isBefore(one.on()) ? one : later);
    }

    /** The same, without what it says about these rules. */
    public Clearance without(Set<String> rules) {
        return new Clearance(
                given,
                on,
                until,
                general,
                covers.stream().filter(cover -> !rules.contains(cover.rule())).toList(),
                limits,
                clinician,
                way,
                document);
    }

    /** What was asked, when nothing was named: each question at the value that raised it, and no further. */
    Clearance answering(List<ClearanceQuestion> asked) {
        return general
                ? new Clearance(
                        given,
                        on,
                        until,
                        true,
                        asked.stream()
                                .map(question -> new Cover(question.rule(), question.measured()))
                                .toList(),
                        limits,
                        clinician,
                        way,
                        document)
                : this;
    }
}
