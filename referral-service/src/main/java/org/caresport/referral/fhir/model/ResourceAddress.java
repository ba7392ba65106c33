package org.caresport.referral.fhir.model;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A kept resource by its type and logical id. */
public record ResourceAddress(String type, UUID id) {

    private static final Pattern RELATIVE = Pattern.compile(
            "([A-Z][A-Za-z]+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/_history/[0-9]+)?");

    /** @param relative a reference without the service base; none when it does not look like one of ours */
    public static Optional<ResourceAddress> parse(String relative) {
        var match = RELATIVE.matcher(relative);
        return match.matches()
                ? Optional.of(new ResourceAddress(match.group(1), UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    /** As it is referred to. */
    public String reference() {
        return type + "/" + id;
    }
}
