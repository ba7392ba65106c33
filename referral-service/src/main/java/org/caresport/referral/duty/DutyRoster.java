package org.caresport.referral.duty;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.persistence.DirectoryRows;
import org.jspecify.annotations.Nullable;

/**
 * Which broker is there for whom. The directory is small and asked for with every referral: it is held in memory, and looked up
 * again every few seconds.
 */
@ApplicationScoped
public class DutyRoster {

    private final DirectoryRows rows;
    private volatile Roster roster = new Roster(List.of());

    DutyRoster(DirectoryRows rows) {
        this.rows = rows;
    }

    void begin(@Observes StartupEvent started) {
        look();
    }

    @Scheduled(every = "${caresport.directory.look-every:5s}", delayed = "5s")
    void look() {
        roster = new Roster(rows.all());
    }

    /**
     * The one broker of a neighbourhood, or else the municipality's fallback; of whoever is away, the cover.
     *
     * @param neighbourhood four digits of a postcode; null when it is not known
     */
    public Optional<DirectoryEntry> onDuty(String municipality, @Nullable String neighbourhood, LocalDate day) {
        return roster.onDuty(municipality, neighbourhood, day);
    }

    /** The brokers of a municipality, by name. */
    public List<DirectoryEntry> team(String municipality) {
        return roster.team(municipality);
    }

    public List<DirectoryEntry> everybody() {
        return roster.everybody();
    }

    /** Who covers for somebody on a day; empty when they are there, or nobody does. */
    public Optional<DirectoryEntry> coverOf(DirectoryEntry own, LocalDate day) {
        return roster.coverOf(own, day);
    }

    /** Who stands in where the municipality has no other broker, away or not. */
    public Optional<DirectoryEntry> fallbackOf(String municipality) {
        return roster.fallbackOf(municipality);
    }

    /** The broker, or who covers while they are away. */
    public DirectoryEntry presentFor(DirectoryEntry broker, LocalDate day) {
        return roster.presentFor(broker, day);
    }

    /** Those municipalities in which somebody with an account can be on duty. */
    public Set<String> municipalities() {
        return roster.municipalities();
    }

    /** Whose account it is in that municipality. */
    public Optional<DirectoryEntry> withLogin(String municipality, String login) {
        return roster.withLogin(municipality, login);
    }
}
