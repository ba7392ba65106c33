package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.web.page.Page;
import org.jspecify.annotations.Nullable;

/** When and where a patient is expected next. */
@ApplicationScoped
class SessionPages {

    private static final int MOST = 6;

    private final Programmes programmes;
    private final Page page;
    private final Clock clock;

    SessionPages(Programmes programmes, Page page, Clock clock) {
        this.programmes = programmes;
        this.page = page;
        this.clock = clock;
    }

    /** One programme's next times. */
    public record Coming(Offer offer, @Nullable Programme programme, List<Session> sessions) {}

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance sessions(Frame frame, List<Coming> coming);

        private Templates() {}
    }

    TemplateInstance sessions(Desk desk) {
        Standing standing = desk.standing();
        return Templates.sessions(Frame.of(desk, standing, null), coming(standing));
    }

    /** For the calendar of a telephone: when and where, and of what nothing, because others look into it, too. */
    Response calendar(Desk desk) {
        MeTexts texts = MessageBundles.get(
                MeTexts.class, Localized.Literal.of(page.language().code()));
        String entries = CalendarFile.of(coming(desk.standing()), texts.calendarSummary(), clock.instant());
        return Response.ok(entries, MediaType.valueOf("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + texts.calendarFile() + ".ics\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<Coming> coming(Standing standing) {
        return standing.expected().stream()
                .map(offer -> {
                    Optional<Programme> programme = programmes.find(offer.activity());
                    return new Coming(offer, programme.orElse(null), next(offer, programme));
                })
                .toList();
    }

    private List<Session> next(Offer offer, Optional<Programme> programme) {
        Instant now = clock.instant();
        Session first = offer.firstSession();
        Stream<Session> planned = programme.stream().flatMap(known -> known.nextSessions().stream());
        if (offer.trial() && first != null) {
            return first.end().isAfter(now) ? List.of(first) : List.of();
        }
        return Stream.concat(Stream.ofNullable(first), planned)
                .filter(session -> session.end().isAfter(now))
                .filter(session -> first == null || !session.start().isBefore(first.start()))
                .filter(session -> isWithin(offer.endsOn(), session))
                .collect(Collectors.toMap(Session::start, session -> session, (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .limit(MOST)
                .toList();
    }

    private static boolean isWithin(@Nullable LocalDate endsOn, Session session) {
        return endsOn == null
                || !LocalDate.ofInstant(session.start(), Moments.ZONE).isAfter(endsOn);
    }
}
