package org.caresport.web.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.caresport.web.page.OpenPages;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The sessions of an activity for somebody's own calendar. */
@Path("/activities/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/sessions.ics")
@PermitAll
class CalendarResource {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", "utf-8");
    private static final Duration AHEAD = Duration.ofDays(91);

    private final CatalogueApi catalogue;
    private final OpenPages open;
    private final Page page;
    private final Clock clock;

    CalendarResource(@RestClient CatalogueApi catalogue, OpenPages open, Page page, Clock clock) {
        this.catalogue = catalogue;
        this.open = open;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public Response sessions(@PathParam("id") UUID id) {
        Activity activity = catalogue.activity(id);
        Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS);
        String calendar = Calendar.of(
                activity, catalogue.sessions(id, from, from.plus(AHEAD)).items(), page.url() + "/activities/" + id);
        return open.answer(calendar, CALENDAR, Duration.ofHours(1))
                .header("Content-Disposition", "attachment; filename=\"caresport-" + id + ".ics\"")
                .build();
    }
}
