package org.caresport.web.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void aSessionIsAnAppointment() {
        Activity activity = Activities.named("Wandelen; samen, rustig", "d");

        String calendar = Calendar.of(activity, activity.nextSessions(), "https://x.example/activities/1");

        assertThat(calendar)
                .contains("UID:00000000-0000-4000-8000-000000000001@caresport\r\n")
                .contains("DTSTART:20261208T090000Z\r\nDTEND:20261208T103000Z\r\n")
                .contains("SUMMARY:Wandelen\\; samen\\, rustig\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aLineThatIsLongOrHasAnEndInItBreaksNothing() {
        Activity activity = Activities.named("é".repeat(80) + "\nBEGIN:VALARM", "d");

        String calendar = Calendar.of(activity, activity.nextSessions(), "https://x.example");

        assertThat(calendar.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.startsWith("BEGIN:VALARM"));
    }
}
