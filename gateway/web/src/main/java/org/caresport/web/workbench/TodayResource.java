package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What a broker sees first: what is late, what is next, and what waits for them. */
@Path("/workbench")
@RolesAllowed("broker")
class TodayResource {

    private static final int LINES = 8;
    private static final int TO_DOS = 10;
    private static final int STUCK = 5;

    private final WorklistApi worklist;
    private final TeamApi team;
    private final ResidentApi residents;
    private final Me me;
    private final Dates dates;

    TodayResource(
            @RestClient WorklistApi worklist,
            @RestClient TeamApi team,
            @RestClient ResidentApi residents,
            Me me,
            Dates dates) {
        this.worklist = worklist;
        this.team = team;
        this.residents = residents;
        this.me = me;
        this.dates = dates;
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance today(Day day, String told);

        private Templates() {}
    }

    @GET
    public TemplateInstance today(@QueryParam("told") @Nullable String told) {
        String login = me.login();
        Day day = worklist.changes(null)
                .flatMap(changes -> day(login, changes.since()))
                .await()
                .indefinitely();
        return Templates.today(day, Back.told(told));
    }

    /** From when on changes are told is asked first, so that none is missed; the rest is asked at once. */
    private Uni<Day> day(String login, String since) {
        return Uni.combine()
                .all()
                .unis(
                        worklist.counts(),
                        worklist.list(mine()),
                        team.toDos("me", "open", TO_DOS, null),
                        team.transfers(),
                        worklist.stuck(STUCK),
                        residents.waiting(),
                        team.team(),
                        team.handOvers())
                .with((counts, mine, toDos, transfers, stuck, waiting, directory, handOvers) -> {
                    Names names = Names.of(login, directory);
                    return new Day(
                            since,
                            counts,
                            Line.all(mine.items(), names),
                            ToDoLine.all(toDos.items(), names),
                            toDos.next() != null,
                            transfers.incoming(),
                            stuck.items(),
                            waiting.items(),
                            Day.running(handOvers.items(), dates.today()),
                            names,
                            directory.municipalities().stream()
                                    .map(TeamApi.OfMunicipality::municipality)
                                    .toList());
                });
    }

    private static MultivaluedHashMap<String, String> mine() {
        var query = new MultivaluedHashMap<String, String>();
        query.putSingle("owner", "me");
        query.put("waitingFor", List.of("broker"));
        query.putSingle("limit", String.valueOf(LINES));
        return query;
    }
}
