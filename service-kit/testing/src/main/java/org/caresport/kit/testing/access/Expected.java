package org.caresport.kit.testing.access;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that must stand in the access log.
 *
 * @param organisation for whom; empty when the answer does not depend on it
 * @param client whose data; null when that is not known to whoever was refused
 */
record Expected(
        String request,
        String outcome,
        String action,
        String resource,
        @Nullable String client,
        String user,
        Optional<String> organisation) {

    boolean isIn(Collection<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.outcome().equals(outcome)
                        && line.action().equals(action)
                        && line.resource().equals(resource)
                        && line.user().equals(user)
                        && (client == null || client.equals(line.client()))
                        && organisation.map(line.organisation()::equals).orElse(true));
    }
}
