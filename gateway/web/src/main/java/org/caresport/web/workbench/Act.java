package org.caresport.web.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to a line without opening it. */
enum Act {
    TAKE,
    ACCEPT,
    NOT_REACHED;

    static Optional<Act> named(@Nullable String name) {
        return Arrays.stream(values()).filter(act -> act.code().equals(name)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is done already: a button was pressed twice. */
    boolean isDone(CaseApi.Case now, String me) {
        return switch (this) {
            case TAKE -> me.equals(now.owner());
            case ACCEPT -> me.equals(now.owner()) && now.state().equals("accepted");
            case NOT_REACHED -> false;
        };
    }

    /** An attempt is no decision: it stands beside what others did. */
    boolean isDecision() {
        return this == TAKE || this == ACCEPT;
    }
}
