package org.caresport.catalog.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.domain.Misfit;
import org.caresport.kit.caller.Caller;

/**
 * The part of the catalogue that is a caller's own: a broker's and an administrator's is their municipalities', a
 * provider's is the one organisation's. It may be changed, and seen before it is published; the rest is read only.
 */
public record Reach(Set<String> municipalities, Optional<UUID> organisation) {

    public static final Reach NONE = new Reach(Set.of(), Optional.empty());

    public static Reach of(Caller caller) {
        var ofMunicipality = caller.has("broker") || caller.has("admin");
        return new Reach(
                ofMunicipality ? caller.municipalities() : Set.of(),
                caller.has("provider") ? uuid(caller.organisation()) : Optional.empty());
    }

    public boolean covers(String municipality, UUID organisationId) {
        return municipalities.contains(municipality)
                || organisation.filter(organisationId::equals).isPresent();
    }

    public boolean coversMunicipality(String municipality) {
        return municipalities.contains(municipality);
    }

    /** The refusal of an entry whose municipality is not in reach. */
    public static Misfit foreignMunicipality() {
        return new Misfit("municipality", "must be a municipality that you may write for");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
