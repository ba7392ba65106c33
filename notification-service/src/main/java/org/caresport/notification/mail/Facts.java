package org.caresport.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.caresport.kit.code.Codes;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the wording of a message may mention, already in words of its language; empty what is not known. Public because
 * the templates read it.
 *
 * @param address street, postcode and town of where the reader is expected
 * @param placePhone of those who expect them
 * @param matter a code, of which the wording has a sentence for each
 * @param municipality the CBS code of the one that guides what the message is about
 */
public record Facts(
        String firstSession,
        String address,
        String placePhone,
        String brokerName,
        String brokerPhone,
        String expires,
        String matter,
        String municipality) {

    /** @param zone whose hours are told: where those live who read it, wherever the server stands */
    static Facts of(Delivery delivery, Language language, ZoneId zone) {
        var content = delivery.content();
        var appointment = content.appointment();
        return new Facts(
                moment(appointment.start(), language, zone),
                text(appointment.address()),
                text(appointment.phone()),
                text(content.broker().name()),
                text(content.broker().phone()),
                moment(content.expiresAt(), language, zone),
                content.matter() == null ? "" : Codes.of(content.matter()),
                delivery.municipality());
    }

    private static String moment(@Nullable Instant instant, Language language, ZoneId zone) {
        var pattern = switch (language) {
            case DUTCH -> "EEEE d MMMM yyyy 'om' HH:mm 'uur'";
            case ENGLISH -> "EEEE d MMMM yyyy 'at' HH:mm";
        };
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
