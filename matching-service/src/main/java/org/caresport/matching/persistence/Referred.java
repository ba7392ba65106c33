package org.caresport.matching.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.PersonsConcerned;

/** A match knows no person, only the referral that it answers: whose that is, the keeper of the access log knows. */
@ApplicationScoped
class Referred implements PersonsConcerned {

    private final Matches.Rows rows;

    Referred(Matches.Rows rows) {
        this.rows = rows;
    }

    @Override
    public Access name(Access access) {
        return uuid(access.resourceId())
                .flatMap(rows::findByIdOptional)
                .map(row -> access.partOf("Referral", row.referralId.toString()))
                .orElse(access);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
