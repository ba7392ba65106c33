package org.caresport.catalog.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.domain.Misfit;
import org.caresport.kit.caller.Caller;

/**
 * The part of the catalogue that is a caller's own: a broker's is their municipalities', a provider's is what the one
 * organisation has in the municipalities of its token. It may be changed, and seen before it is published; the rest is read
 * only.
 *
 * @param municipalities where all of it is the caller's own
 * @param organisation whose part of it is the caller's own
 * @param organisationIn in these municipalities
 */
public record Reach(Set<String> municipalities, Optional<UUID> organisation, Set<String> organisationIn) {

    public static final Reach NONE = new Reach(Set.of(), Optional.empty(), Set.of());

    /** An administrator has no part in the offer. */
    public static Reach of(Caller caller) {
        return of(caller, caller.has("broker"));
    }

    /** In the directories of organisations and brokers, which an administrator sets up. */
    public static Reach ofDirectory(Caller caller) {
        return of(caller, caller.has("broker") || caller.has("admin"));
    }

    private static Reach of(Caller caller, boolean isOfMunicipality) {
        var organisation = caller.has("provider") ? uuid(caller.organisation()) : Optional.<UUID>empty();
        return new Reach(
                isOfMunicipality ? caller.municipalities() : Set.of(),
                organisation,
                organisation.isPresent() ? caller.municipalities() : Set.of());
    }

    public boolean covers(String municipality, UUID organisationId) {
        return municipalities.contains(municipality) || isOwn(organisationId) && organisationIn.contains(municipality);
    }

    public boolean coversMunicipality(String municipality) {
        return municipalities.contains(municipality);
    }

    /** Whether it is the caller's one organisation, wherever it says that it is. */
    public boolean isOwn(UUID organisationId) {
        return organisation.filter(organisationId::equals).isPresent();
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
