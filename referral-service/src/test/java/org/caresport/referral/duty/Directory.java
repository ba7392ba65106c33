package org.caresport.referral.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.DirectoryEntry.Absence;
import org.caresport.referral.persistence.DirectoryRows;
import org.jspecify.annotations.Nullable;

/** The catalogue's directory of brokers, as a test needs it: known here at once. */
@ApplicationScoped
public class Directory {

    private final DirectoryRows rows;
    private final DutyRoster roster;

    Directory(DirectoryRows rows, DutyRoster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    /** Somebody who has an account, and is on duty nowhere. */
    public UUID knows(String login, String municipality) {
        return knows(UUID.randomUUID(), login, municipality, null);
    }

    /** Anna Wolters, with number 0314-123456, is there for everybody of the municipality. */
    public UUID annaIsThereFor(String municipality) {
        return knows(new DirectoryEntry(
                UUID.randomUUID(),
                Optional.empty(),
                "Anna Wolters",
                "0314-123456",
                municipality,
                List.of(),
                true,
                Optional.empty()));
    }

    public UUID knows(UUID id, String login, String municipality, @Nullable Absence absence) {
        return knows(new DirectoryEntry(
                id,
                Optional.of(login),
                "Bert Bruins",
                "0314123456",
                municipality,
                List.of(),
                false,
                Optional.ofNullable(absence)));
    }

    private UUID knows(DirectoryEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> rows.learn(entry));
        roster.look();
        return entry.id();
    }
}
