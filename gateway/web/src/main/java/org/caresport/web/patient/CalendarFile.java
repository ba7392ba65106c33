package org.caresport.web.patient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Appointments for a telephone's calendar (RFC 5545). The title and the place name no programme and no organisation: whoever sees the
 * calendar learns when and where, and nothing of why.
 */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static String of(List<SessionPages.Coming> coming, String summary, Instant writtenAt) {
        List<String> lines = new ArrayList<>(
                List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CareSport Connect//Pages//NL", "METHOD:PUBLISH"));
        coming.forEach(one -> one.sessions().forEach(session -> {
            lines.add("BEGIN:VEVENT");
            lines.add("UID:" + one.offer().id() + "-" + session.start().getEpochSecond() + "@caresport-connect");
            lines.add("DTSTAMP:" + UTC.format(writtenAt));
            lines.add("DTSTART:" + UTC.format(session.start()));
            lines.add("DTEND:" + UTC.format(session.end()));
            lines.add("SUMMARY:" + escaped(summary));
            if (one.programme() != null && one.programme().place() != null) {
                Programme.Place place = one.programme().place();
                lines.add("LOCATION:" + escaped(place.street() + ", " + place.postcode() + " " + place.locality()));
            }
            lines.add("CLASS:PRIVATE");
            lines.add("END:VEVENT");
        }));
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", " ")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A long line goes on after a break and a space: at most 75 octets, counted as if every character had the most. */
    private static String folded(String line) {
        boolean ascii = line.chars().allMatch(character -> character < 0x80);
        int most = ascii ? 74 : 18;
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < line.length(); ) {
            int end = Math.min(line.length(), at + most);
            if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
                end--;
            }
            folded.append(at == 0 ? "" : "\r\n ").append(line, at, end);
            at = end;
        }
        return folded.toString();
    }

    private CalendarFile() {}
}
