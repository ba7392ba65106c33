package org.caresport.web.workbench;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case looked to whoever acts on it: what was changed since by somebody else is not acted upon unseen. */
record AsSeen(String state, String owner) {

    private static final String BETWEEN = "~";

    static AsSeen of(CaseApi.Case now) {
        return new AsSeen(now.state(), Objects.requireNonNullElse(now.owner(), ""));
    }

    String written(UUID id) {
        return String.join(BETWEEN, id.toString(), state, owner);
    }

    /** @param text what a form sent; nothing where it is not what {@link #written} wrote */
    static Optional<Selected> read(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(BETWEEN, -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Selected(UUID.fromString(parts[0]), new AsSeen(parts[1], parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    record Selected(UUID id, AsSeen seen) {}
}
