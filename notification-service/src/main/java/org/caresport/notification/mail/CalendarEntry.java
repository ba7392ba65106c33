package org.caresport.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.notification.domain.Appointment;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Template;
import org.jspecify.annotations.Nullable;

/**
 * An appointment for the reader's calendar (RFC 5545, sent as RFC 5546 has it): when and where to be, and of what nothing, because
 * others may look into that calendar. Moments are told in UTC, so that no definition of a time zone travels along.
 *
 * @param method what the calendar is to do with it
 * @param summary what stands in the calendar
 * @param domain the right-hand side of its UID
 * @param organizer an e-mail address
 */
record CalendarEntry(
        Method method, Appointment appointment, String summary, Instant writtenAt, String domain, String organizer) {

    static final String FILE = "afspraak.ics";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75; // octets, without the line break

    /** What a calendar is asked to do. */
    enum Method {
        PUBLISH("CONFIRMED"),
        CANCEL("CANCELLED");

        private final String status;

        Method(String status) {
            this.status = status;
        }

        static Optional<Method> of(Template template) {
            return switch (template) {
                case PATIENT_PLACE_RESERVED,
                        PATIENT_PLACE_CONFIRMED,
                        PATIENT_SESSION_MOVED,
                        PATIENT_GROUP_CHANGED,
                        PATIENT_RESUMED -> Optional.of(PUBLISH);
                case PATIENT_PLACE_RELEASED, PATIENT_DECLINED_BY_PROVIDER, PATIENT_SESSION_CANCELLED, PATIENT_ON_HOLD ->
                    Optional.of(CANCEL);
                default -> Optional.empty();
            };
        }
    }

    /** Empty when the message is about no appointment, or about one of which nobody said when it is. */
    static Optional<CalendarEntry> of(Delivery delivery, String summary, MailConfig config) {
        var appointment = delivery.content().appointment();
        return Method.of(delivery.template())
                .map(method -> isLeftBehind(delivery) ? Method.CANCEL : method)
                .filter(method -> appointment.id() != null)
                .filter(method -> method == Method.CANCEL || appointment.start() != null)
                .map(method -> new CalendarEntry(
                        method,
                        appointment,
                        summary,
                        delivery.requestedAt(),
                        config.messageIdDomain(),
                        config.contact()));
    }

    /** In the other group nothing is planned: what stands in the calendar is of the group that was left. */
    private static boolean isLeftBehind(Delivery delivery) {
        return delivery.template() == Template.PATIENT_GROUP_CHANGED
                && delivery.content().appointment().start() == null;
    }

    String contentType() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        var lines = new StringBuilder();
        Stream.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//CareSport Connect//Notification//NL",
                        "METHOD:" + method,
                        "BEGIN:VEVENT",
                        "UID:%s@%s".formatted(appointment.id(), domain),
                        "DTSTAMP:" + UTC.format(writtenAt),
                        "SEQUENCE:" + appointment.revision(),
                        "ORGANIZER:mailto:" + organizer,
                        moment("DTSTART:", appointment.start()),
                        moment("DTEND:", appointment.end()),
                        "SUMMARY:" + escaped(summary),
                        appointment.address() == null ? "" : "LOCATION:" + escaped(appointment.address()),
                        "STATUS:" + method.status,
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .filter(line -> !line.isEmpty())
                .forEach(line -> fold(line, lines));
        return lines.toString();
    }

    private static String moment(String name, @Nullable Instant at) {
        return at == null ? "" : name + UTC.format(at);
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A long line goes on after a break and a space; never in the middle of a character. */
    private static void fold(String line, StringBuilder into) {
        int octets = 0;
        for (int place = 0; place < line.length(); ) {
            int character = line.codePointAt(place);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                into.append("\r\n ");
                octets = 1;
            }
            into.appendCodePoint(character);
            octets += size;
            place += Character.charCount(character);
        }
        into.append("\r\n");
    }
}
