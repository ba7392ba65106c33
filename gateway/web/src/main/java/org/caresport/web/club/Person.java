package org.caresport.web.club;

import java.time.LocalDate;
import java.util.List;
import org.caresport.web.page.Language;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** Somebody whom the club expects, as their page shows them. */
record Person(
        ClubApi.Participant is,
        String state,
        @Nullable String first,
        @Nullable String ends,
        @Nullable String clearance,
        List<Held> history) {

    /** A session that was held. */
    record Held(
            String day, @Nullable String presence, @Nullable String correctable, String group) {}

    static Terms words(Language language) {
        return Terms.in("club", language);
    }

    static Person of(ClubApi.Participant person, LocalDate today, Language language) {
        Terms words = words(language);
        ClubApi.Moment first = person.firstSession();
        ClubApi.Clearance clearance = person.clearance();
        LocalDate ends = person.endsOn();
        return new Person(
                person,
                words.of("state", person.state()),
                first == null
                        ? null
                        : When.day(When.local(first.start()).toLocalDate(), today, language) + ", "
                                + When.time(first.start()),
                ends == null ? null : When.day(ends, today, language),
                clearance == null
                        ? null
                        : words.say(
                                clearance.given() ? "clearance.given" : "clearance.refused",
                                When.date(clearance.on(), language)),
                person.sessions().stream()
                        .map(held -> held(person, held, today, words))
                        .toList());
    }

    private static Held held(ClubApi.Participant person, ClubApi.HeldOn held, LocalDate today, Terms words) {
        LocalDate until = held.correctableUntil();
        return new Held(
                When.day(held.on(), today, words.language()),
                held.presence() == null ? null : words.of("presence", held.presence()),
                until == null || until.isBefore(today) ? null : When.day(until, today, words.language()),
                "/club/groups/" + person.activity().activityId() + "/" + held.on());
    }
}
