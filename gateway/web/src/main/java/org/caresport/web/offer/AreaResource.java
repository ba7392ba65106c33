package org.caresport.web.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.web.page.OpenPages;
import org.caresport.web.page.Page;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** What is on in a municipality, and whom to call there. */
@Path("/areas")
@PermitAll
class AreaResource {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Areas areas;
    private final OpenPages open;
    private final Page page;
    private final Clock clock;

    AreaResource(Areas areas, OpenPages open, Page page, Clock clock) {
        this.areas = areas;
        this.open = open;
        this.page = page;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "offer")
    static class Templates {
        static native TemplateInstance areas(List<Areas.Area> areas, String canonical);

        static native TemplateInstance area(Areas.Area area, List<Contact> brokers, List<Day> week, String canonical);

        private Templates() {}
    }

    /** A broker as they are called. */
    record Contact(
            String name,
            String neighbourhood,
            @Nullable String phone,
            @Nullable String phoneShown,
            @Nullable String email,
            boolean fallback,
            @Nullable String coversFor) {

        static Contact of(CatalogueApi.Broker broker) {
            return new Contact(
                    broker.name(),
                    broker.neighbourhood(),
                    broker.phone(),
                    ActivityPage.shown(broker.phone()),
                    broker.email(),
                    broker.fallback(),
                    broker.coversFor() == null ? null : broker.coversFor().name());
        }
    }

    /** What is on on one day. */
    record Day(String name, List<Item> items) {}

    record Item(UUID activity, String title, String hours, String where) {}

    private record Occasion(Activity activity, Activity.Session session) {

        LocalDate day() {
            return When.local(session.start()).toLocalDate();
        }

        Item item() {
            return new Item(
                    activity.activityId(),
                    activity.title(),
                    When.time(session.start()) + "–" + When.time(session.end()),
                    activity.place().name() + ", " + activity.place().locality());
        }
    }

    @GET
    public Response list() {
        return open.page(Templates.areas(areas.all(), page.url() + "/areas"));
    }

    @GET
    @Path("/{code:GM[0-9]{4}}")
    public Response area(@PathParam("code") String code) {
        Areas.Area area = areas.find(code).orElseThrow(NotFoundException::new);
        return open.page(Templates.area(
                area,
                areas.brokers(area).stream().map(Contact::of).toList(),
                week(area),
                page.url() + "/areas/" + code));
    }

    private List<Day> week(Areas.Area area) {
        Instant now = clock.instant();
        LocalDate today = When.local(now).toLocalDate();
        Map<LocalDate, List<Item>> days = area.offer().stream()
                .flatMap(activity -> activity.nextSessions().stream().map(session -> new Occasion(activity, session)))
                .filter(occasion -> occasion.session().start().isBefore(now.plus(WEEK))
                        && occasion.session().end().isAfter(now))
                .sorted(Comparator.comparing(occasion -> occasion.session().start()))
                .collect(Collectors.groupingBy(
                        Occasion::day, LinkedHashMap::new, Collectors.mapping(Occasion::item, Collectors.toList())));
        return days.entrySet().stream()
                .map(day -> new Day(When.day(day.getKey(), today, page.language()), day.getValue()))
                .toList();
    }
}
