package org.caresport.web.offer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Sessions as RFC 5545. */
final class Calendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private Calendar() {}

    static String of(Activity activity, List<Activity.Session> sessions, String address) {
        StringBuilder calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//CareSport Connect//Beweegaanbod//NL");
        line(calendar, "X-WR-CALNAME:" + escaped(activity.title()));
        for (Activity.Session session : sessions) {
            line(calendar, "BEGIN:VEVENT");
            line(calendar, "UID:" + session.sessionId() + "@caresport");
            line(calendar, "DTSTAMP:" + at(activity.updatedAt()));
            line(calendar, "DTSTART:" + at(session.start()));
            line(calendar, "DTEND:" + at(session.end()));
            line(calendar, "SUMMARY:" + escaped(activity.title()));
            line(calendar, "LOCATION:" + escaped(location(activity.place())));
            line(calendar, "URL:" + address);
            line(calendar, "END:VEVENT");
        }
        line(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private static String at(Instant at) {
        return UTC.format(at);
    }

    private static String location(Activity.Place place) {
        return place.name() + ", " + place.street() + ", " + place.postcode() + " " + place.locality();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line is 75 bytes at most; a longer one goes on after a space. */
    private static void line(StringBuilder calendar, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int next = line.offsetByCodePoints(at, 1);
            String character = line.substring(at, next);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                calendar.append("\r\n ");
                bytes = 1;
            }
            calendar.append(character);
            bytes += size;
            at = next;
        }
        calendar.append("\r\n");
    }
}
