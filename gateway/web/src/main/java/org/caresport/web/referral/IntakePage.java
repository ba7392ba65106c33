package org.caresport.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an intake.
 *
 * @param draft version of what was kept while typing; empty where nothing is
 * @param kept who kept it last, and when
 * @param before intakes that were recorded, the newest first
 */
public record IntakePage(
        Banner banner,
        List<Part> parts,
        @Nullable String whyNot,
        @Nullable String trouble,
        String version,
        String key,
        String draft,
        @Nullable String kept,
        List<Before> before) {

    public record Part(String name, List<Question> questions) {}

    /** @param behind the question whose yes asks this one */
    public record Question(Asked asked, @Nullable String behind) {}

    public record Before(String by, String at, Case.Intake intake) {}

    public List<Asked> atFault() {
        return parts.stream()
                .flatMap(part -> part.questions().stream())
                .map(Question::asked)
                .filter(asked -> asked.fault() != null)
                .toList();
    }

    public boolean isFaulty() {
        return trouble != null || !atFault().isEmpty();
    }
}
