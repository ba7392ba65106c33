package org.caresport.catalog.messaging;

import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.entry.Organisation;
import org.jspecify.annotations.Nullable;

/** The data of {@code recipient.changed.v1}: how an organisation wants to be told. */
record RecipientChanged(
        UUID recipientId,
        String kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        String channel) {

    private static final Set<String> WRITTEN = Set.of("nl", "en");

    static RecipientChanged of(Organisation organisation) {
        var entry = organisation.entry();
        return new RecipientChanged(
                organisation.id(),
                "organisation",
                entry.name(),
                entry.email(),
                entry.phone(),
                entry.languages().stream().filter(WRITTEN::contains).findFirst().orElse("nl"),
                entry.email() == null ? "none" : "email");
    }
}
