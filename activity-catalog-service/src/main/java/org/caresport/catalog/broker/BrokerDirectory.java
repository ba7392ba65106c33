package org.caresport.catalog.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.domain.Misfit;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;
import org.caresport.catalog.persistence.Brokers;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.time.WallClock;

/** Keeps the entries of brokers, and knows who is on duty. */
@ApplicationScoped
@Transactional
class BrokerDirectory {

    private final Brokers brokers;
    private final PostcodeAreas areas;
    private final WallClock wallClock;

    BrokerDirectory(Brokers brokers, PostcodeAreas areas, WallClock wallClock) {
        this.brokers = brokers;
        this.areas = areas;
        this.wallClock = wallClock;
    }

    /** An area without a broker of its own is the fallback's of its municipality. */
    Optional<BrokerOnDuty> onDuty(Area area) {
        var today = wallClock.todayIn(area.municipality());
        return brokers.ofArea(area.postcode4())
                .or(() -> brokers.fallbackOf(area.municipality()))
                .map(own -> BrokerOnDuty.of(area, own, substitute(own, today, new HashSet<>())));
    }

    Broker put(UUID id, BrokerEntry entry, Precondition precondition, Reach reach) {
        return switch (precondition) {
            case Precondition.Absent _ -> {
                check(id, entry, reach);
                yield brokers.add(id, entry);
            }
            case Precondition.Unchanged unchanged -> {
                var current = Long.toString(brokers.edit(id, reach).version());
                unchanged.require(current::equals, current);
                check(id, entry, reach);
                yield brokers.replace(id, entry);
            }
        };
    }

    void remove(UUID id, HttpHeaders headers, Reach reach) {
        IfMatch.require(headers, brokers.edit(id, reach).version());
        brokers.remove(id);
    }

    /** A substitute can be away, too. When everybody is, it is the neighbourhood's own broker who is named. */
    private Broker substitute(Broker own, LocalDate today, Set<UUID> asked) {
        var candidate = own;
        while (candidate.isAwayOn(today) && asked.add(candidate.id())) {
            var absence = candidate.entry().absence();
            candidate = absence == null ? own : brokers.get(absence.coveredBy());
        }
        return candidate.isAwayOn(today) ? own : candidate;
    }

    private void check(UUID id, BrokerEntry entry, Reach reach) {
        if (!reach.coversMunicipality(entry.municipality())) {
            throw Reach.foreignMunicipality();
        }
        for (int i = 0; i < entry.postcodes().size(); i++) {
            var area = areas.find(entry.postcodes().get(i));
            if (area.filter(found -> found.municipality().equals(entry.municipality()))
                    .isEmpty()) {
                throw new Misfit("postcodes[%d]".formatted(i), "is not a postcode area of " + entry.municipality());
            }
        }
        var absence = entry.absence();
        if (absence != null
                && (absence.coveredBy().equals(id)
                        || brokers.find(absence.coveredBy()).isEmpty())) {
            throw Brokers.noSubstitute();
        }
    }
}
