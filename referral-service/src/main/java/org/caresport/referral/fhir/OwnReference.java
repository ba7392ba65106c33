package org.caresport.referral.fhir;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caresport.referral.fhir.ResourceRows.Address;

/** A literal reference to something kept here: relative, or under the address by which the world knows us. */
final class OwnReference {

    private static final Pattern ADDRESS = Pattern.compile(
            "([A-Z][A-Za-z]+)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/_history/[0-9]+)?");
    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/.*");

    private OwnReference() {}

    static Optional<Address> parse(String reference, String base) {
        var relative = reference.startsWith(base + "/") ? reference.substring(base.length() + 1) : reference;
        var match = ADDRESS.matcher(relative);
        return match.matches()
                ? Optional.of(new Address(match.group(1), UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    /** Whether it can only mean something here; an absolute URL elsewhere is the sender's own affair. */
    static boolean mustBeKnownHere(String reference, String base) {
        return reference.startsWith("urn:")
                || reference.startsWith(base + "/")
                || RELATIVE.matcher(reference).matches()
                || reference.contains("?");
    }
}
