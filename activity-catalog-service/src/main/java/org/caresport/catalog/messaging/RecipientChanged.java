package org.caresport.catalog.messaging;

import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.jspecify.annotations.Nullable;

/** The data of {@code recipient.changed.v1}: where an organisation's messages go. What no message needs is not told. */
record RecipientChanged(UUID recipientId, @Nullable String email, String language, String channel) {

    private static final Set<String> WRITTEN = Set.of("nl", "en");

    static RecipientChanged of(Organisation organisation) {
        var entry = organisation.entry();
        return new RecipientChanged(
                organisation.id(),
                entry.email(),
                entry.languages().stream().filter(WRITTEN::contains).findFirst().orElse("nl"),
                entry.email() == null ? "none" : "email");
    }
}
