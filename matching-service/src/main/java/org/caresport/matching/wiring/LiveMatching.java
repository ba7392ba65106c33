package org.caresport.matching.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.matching.domain.Exploration;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Miss;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.Running;
import org.caresport.matching.engine.Matcher;
import org.caresport.matching.engine.ProgrammeIndex;

/** Matching against the catalogue as it is now, and how long that takes. */
@Startup
@ApplicationScoped
public class LiveMatching {

    private final Matcher matcher;
    private final ProgrammeIndex programmes;
    private final Clock clock;
    private final Timer duration;

    LiveMatching(Matcher matcher, ProgrammeIndex programmes, Clock clock, MeterRegistry meters) {
        this.matcher = matcher;
        this.programmes = programmes;
        this.clock = clock;
        this.duration = Timer.builder("caresport.match.duration")
                .description("Time to match one profile to the programmes in the index")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("caresport.match.programmes", programmes, ProgrammeIndex::size);
    }

    /** Those of these programmes that there are now, to be looked through by themselves. */
    public ProgrammeIndex only(Collection<UUID> ids) {
        var some = new ProgrammeIndex(ids.size());
        ids.stream().map(programmes::find).flatMap(Optional::stream).forEach(some::put);
        return some;
    }

    public boolean isAnyFor(Profile profile, ProgrammeIndex some) {
        return matcher.match(profile, some, clock.instant()).found();
    }

    /** What speaks against going on with these programmes; one that there is not any more is left out. */
    public List<Running> running(Profile profile, Collection<UUID> ids) {
        return ids.stream()
                .map(programmes::find)
                .flatMap(Optional::stream)
                .map(programme -> matcher.running(profile, programme, clock.instant()))
                .toList();
    }

    /** @param misses how many of those to name that are left out */
    public Exploration explore(Profile profile, int misses) {
        return duration.record(() -> matcher.explore(profile, programmes, clock.instant(), misses));
    }

    /** Why these are not proposed to somebody for whom there is no medical stop; one that there is not any more is left out. */
    public List<Miss> weigh(Profile profile, Collection<UUID> ids) {
        return ids.stream()
                .map(programmes::find)
                .flatMap(Optional::stream)
                .map(programme -> matcher.weigh(profile, programme, clock.instant()))
                .toList();
    }

    public MatchOutcome match(Profile profile) {
        return duration.record(() -> matcher.match(profile, programmes, clock.instant()));
    }
}
