package org.caresport.notification.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, and nothing more. Older events also have a name and a telephone number; no message uses
 * them, and they are not kept.
 */
public record Recipient(RecipientId id, @Nullable String email, Reader reader, Channel channel) {

    /** The address to write to; empty when this recipient is not to be written to. */
    public Optional<String> address() {
        return Optional.ofNullable(email).filter(address -> channel == Channel.EMAIL && !address.isBlank());
    }

    @Override
    public String toString() {
        return "Recipient[" + id.value() + "]"; // an address must not reach a log by way of a record
    }
}
