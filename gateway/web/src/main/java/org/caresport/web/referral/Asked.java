package org.caresport.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it stands on the page.
 *
 * @param fault what is wrong with it; nothing where nothing is
 */
public record Asked(
        Field field,
        String label,
        String hint,
        List<Option> options,
        List<String> values,
        @Nullable String fault) {

    public record Option(String value, String label) {}

    public String value() {
        return String.join("\n", values);
    }

    public boolean isChosen(String option) {
        return values.contains(option);
    }

    public String described() {
        return (hint.isEmpty() ? "" : field.id() + "-hint ") + (fault == null ? "" : field.id() + "-fault");
    }
}
