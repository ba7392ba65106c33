package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.caresport.notification.domain.Appointment;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarEntryTest {

    private static final UUID ID = UUID.fromString("018f7b1e-0000-7000-8000-00000000000a");
    private static final Instant START = Instant.parse("2026-03-28T23:30:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-03-01T09:00:00Z");

    private static final MailConfig CONFIG = new MailConfig() {

        @Override
        public String contact() {
            return "contact@caresport.example";
        }

        @Override
        public String messageIdDomain() {
            return "notification.caresport.example";
        }
    };

    @Test
    void aPlaceIsAnAppointmentOfWhichNobodySeesWhatFor() {
        assertThat(entry(Template.PATIENT_PLACE_RESERVED, at("Kruisbergseweg 150, 7001 AB Doetinchem", 3)))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//CareSport Connect//Notification//NL
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:018f7b1e-0000-7000-8000-00000000000a@notification.caresport.example
                        DTSTAMP:20260301T090000Z
                        SEQUENCE:3
                        ORGANIZER:mailto:contact@caresport.example
                        DTSTART:20260328T233000Z
                        DTEND:20260329T003000Z
                        SUMMARY:Afspraak
                        LOCATION:Kruisbergseweg 150\\, 7001 AB Doetinchem
                        STATUS:CONFIRMED
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"PATIENT_PLACE_RELEASED", "PATIENT_DECLINED_BY_PROVIDER"})
    void aPlaceThatIsGoneGoesFromTheCalendarUnderTheSameNameWithAHigherNumber(Template template) {
        var gone = entry(template, new Appointment(ID, 4, null, null, null, null));

        assertThat(gone)
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:4\r\n")
                .contains("UID:018f7b1e-0000-7000-8000-00000000000a@notification.caresport.example\r\n")
                .doesNotContain("DTSTART", "LOCATION");
    }

    @Test
    void inAnotherGroupTheEntryIsMovedOrGoesWhenNothingIsPlannedThere() {
        assertThat(entry(Template.PATIENT_GROUP_CHANGED, at("Weg 2", 5)))
                .contains("METHOD:PUBLISH\r\n", "SEQUENCE:5\r\n", "LOCATION:Weg 2\r\n");
        assertThat(entry(Template.PATIENT_GROUP_CHANGED, new Appointment(ID, 5, null, null, "Weg 2", null)))
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void whatHasASignOfTheFormatInItIsText() {
        assertThat(entry(Template.PATIENT_PLACE_RESERVED, at("Weg \\ 1; achter, \r\nEND:VEVENT\u0007", 1)))
                .contains("LOCATION:Weg \\\\ 1\\; achter\\, \\nEND:VEVENT\r\n");
    }

    @Test
    void noLineIsLongerThanItMayBeAndNoCharacterIsCutInTwo() {
        var address = "Straße der Ähren 🏃".repeat(12).strip();

        var text = entry(Template.PATIENT_PLACE_RESERVED, at(address, 1));

        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(Arrays.asList(text.replace("\r\n ", "").split("\r\n", -1))).contains("LOCATION:" + address);
    }

    @Test
    void ofWhatNobodySaidWhenItIsThereIsNoEntry() {
        assertThat(entry(Template.PATIENT_PLACE_RESERVED, new Appointment(ID, 1, null, null, "Weg 1", null)))
                .isEmpty();
        assertThat(entry(Template.PATIENT_PLACE_RELEASED, Appointment.NONE)).isEmpty();
    }

    @Test
    void aMessageThatIsNoAppointmentHasNoEntry() {
        assertThat(entry(Template.PATIENT_OFFER, at("Weg 1", 1))).isEmpty();
        assertThat(entry(Template.PROVIDER_PLACE_RESERVED, at("Weg 1", 1))).isEmpty();
    }

    private static Appointment at(String address, int revision) {
        return new Appointment(ID, revision, START, START.plusSeconds(3600), address, "0314-123456");
    }

    private static String entry(Template template, Appointment appointment) {
        var content = new Content(null, null, null, appointment, Content.Contact.NONE);
        var delivery = Delivery.request(
                new DeliveryId(UUID.randomUUID()),
                new RecipientId(UUID.randomUUID()),
                "GM0222",
                template,
                content,
                WRITTEN,
                WRITTEN,
                WRITTEN);
        return CalendarEntry.of(delivery, "Afspraak", CONFIG)
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
