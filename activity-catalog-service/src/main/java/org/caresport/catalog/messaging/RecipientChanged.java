package org.caresport.catalog.messaging;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code org.caresport.recipients.changed.v1}: where the messages of an organisation or a broker go. What no message
 * needs is not told.
 */
record RecipientChanged(
        @Schema(description = "The patient's or the organisation's opaque id")
        UUID recipientId,

        @Schema(description = "Null where nothing is to be sent", format = "email") @Size(max = 254) @Nullable
        String email,

        @Schema(description = "The one they want to be addressed in; messages are written in Dutch and English")
        @Pattern(regexp = "[a-z]{2,3}")
        String language,

        @Pattern(regexp = "email|none") String channel) {

    static final String TYPE = "org.caresport.recipients.changed.v1";

    private static final String DUTCH = "nl";
    private static final Set<String> WRITTEN = Set.of(DUTCH, "en");

    static RecipientChanged of(Organisation organisation) {
        var entry = organisation.entry();
        return new RecipientChanged(
                organisation.id(),
                entry.email(),
                entry.languages().stream().filter(WRITTEN::contains).findFirst().orElse(DUTCH),
                channel(entry.email()));
    }

    /** The directory does not ask in which language a broker wants to read. */
    static RecipientChanged of(Broker broker) {
        var email = broker.entry().email();
        return new RecipientChanged(broker.id(), email, DUTCH, channel(email));
    }

    private static String channel(@Nullable String email) {
        return email == null ? "none" : "email";
    }
}
