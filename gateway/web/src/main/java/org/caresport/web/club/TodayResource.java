package org.caresport.web.club;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caresport.web.page.Language;
import org.caresport.web.page.Page;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** What a club has to do now: who asks for a place, who comes this week, and what is not sure any more. */
@Path("/club")
@RolesAllowed("provider")
class TodayResource {

    private static final int WEEK = 7;

    private final Club club;
    private final Page page;
    private final Clock clock;
    private final ClubConfig config;

    TodayResource(Club club, Page page, Clock clock, ClubConfig config) {
        this.club = club;
        this.page = page;
        this.clock = clock;
        this.config = config;
    }

    @CheckedTemplate(basePath = "club")
    static class Templates {
        static native TemplateInstance today(
                List<Asked> asked, List<Day> toTell, List<Day> week, List<ProgrammesApi.Programme> stale);

        static native TemplateInstance people(List<Asked> people, @Nullable String done);

        private Templates() {}
    }

    /** Somebody in a list. */
    record Asked(ClubApi.Participant person, String state) {}

    record Day(String name, boolean today, List<Meeting> meetings) {}

    @GET
    public TemplateInstance today() {
        LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
        List<ClubApi.Participant> people = club.people();
        List<ProgrammesApi.Programme> programmes = club.programmes("published");
        List<Meeting> meetings = Meeting.around(today, WEEK, people, programmes);
        return Templates.today(
                people.stream()
                        .filter(person -> person.may("confirmation"))
                        .map(this::listed)
                        .toList(),
                days(
                        meetings.stream()
                                .filter(meeting -> meeting.on().isBefore(today) && meeting.open() > 0)
                                .toList(),
                        today),
                days(
                        meetings.stream()
                                .filter(meeting -> !meeting.on().isBefore(today))
                                .toList(),
                        today),
                programmes.stream()
                        .filter(programme -> Stale.is(programme, today, config.verifyAfterDays()))
                        .toList());
    }

    @GET
    @Path("/people")
    public TemplateInstance people(@QueryParam("done") @Nullable String done) {
        String said = "refusal".equals(done) ? Person.words(page.language()).say("done.refusal") : null;
        return Templates.people(club.people().stream().map(this::listed).toList(), said);
    }

    private Asked listed(ClubApi.Participant person) {
        return new Asked(person, Person.words(page.language()).of("state", person.state()));
    }

    private List<Day> days(List<Meeting> meetings, LocalDate today) {
        Language language = page.language();
        return Meeting.byDay(meetings).entrySet().stream()
                .map(day -> new Day(
                        When.day(day.getKey(), today, language), day.getKey().equals(today), day.getValue()))
                .toList();
    }
}
