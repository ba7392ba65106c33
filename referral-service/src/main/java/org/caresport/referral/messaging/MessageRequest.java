package org.caresport.referral.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.persistence.Whereabouts.Spot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.messages.requested.v1}: somebody is to be told that there is something to see, and where. */
record MessageRequest(
        @Schema(description = "Sent once however often it is asked")
        UUID messageId,

        @Schema(description = "The patient, the organisation or the broker, as in org.caresport.recipients.changed.v1")
        UUID recipientId,

        @Schema(description = "CBS code of the municipality whose people may see that the message was sent")
        @Pattern(regexp = "GM[0-9]{4}")
        String municipality,

        Template template,

        @Schema(
                description = "Where to see it; the secret stands in the fragment, which no server logs",
                format = "uri")
        @Size(max = 500)
        @Nullable
        String link,

        @Schema(
                description =
                        "What the text may say; no name of a patient, an activity or an organisation, and no health data")
        Parameters parameters,

        @Schema(description = "Pointless after this moment") @Nullable
        Instant notAfter,

        @Schema(description = "When it was asked") Instant requestedAt) {

    static final String TYPE = "org.caresport.messages.requested.v1";

    /** Which text it is; notification-service has the words of each. */
    enum Template {
        PATIENT_WELCOME,
        PATIENT_WELCOME_NO_BROKER,
        PATIENT_SELF_REFERRAL,
        PATIENT_OFFER,
        PATIENT_OFFER_EXPIRED,
        PATIENT_PLACE_RESERVED,
        PATIENT_PLACE_CONFIRMED,
        PATIENT_PLACE_RELEASED,
        PATIENT_WAITLISTED,
        PATIENT_PLACE_OFFERED,
        PATIENT_DECLINED_BY_PROVIDER,
        PATIENT_SESSION_MISSED,
        PATIENT_OFFER_REMINDER,
        PATIENT_ON_HOLD,
        PATIENT_RESUMED,
        PATIENT_STOPPED,
        PATIENT_NOT_REACHED,
        PATIENT_TRANSFERRED,
        PATIENT_SESSION_TOMORROW,
        PATIENT_SESSION_MOVED,
        PATIENT_SESSION_CANCELLED,
        PATIENT_MEASURE_DUE,
        PATIENT_GROUP_CHANGED,
        PATIENT_EXTENDED,
        PATIENT_NOTE,
        PATIENT_TRIAL_HELD,
        PATIENT_TRIAL_CONTINUED,
        PROVIDER_PLACE_RESERVED,
        PROVIDER_PLACE_RELEASED,
        PROVIDER_ON_HOLD,
        PROVIDER_RESUMED,
        PROVIDER_GROUP_LIST,
        PROVIDER_GROUP_CHANGED,
        PROVIDER_NOTE,
        PROVIDER_TRIAL_CONTINUED,
        BROKER_TO_DO,
        ADMIN_NO_BROKER,
        ADMIN_TO_DO
    }

    /** What a broker is written to about; notification-service has a sentence for each. */
    enum Matter {
        NEW_REFERRAL,
        SELF_REFERRAL_TO_CALL,
        URGENT_REFERRAL,
        ASSIGNED,
        OVERDUE,
        HANDED_OVER,
        TRANSFER_ASKED,
        TRANSFER_ACCEPTED,
        TRANSFER_RETURNED,
        TRANSFER_UNANSWERED,
        TRANSFER_CLOSED,
        ESCALATED,
        OFFER_DECLINED,
        OFFER_LAPSED,
        REFUSED_BY_CLUB,
        PLACE_GIVEN,
        SESSION_MISSED,
        SECOND_SESSION_MISSED,
        SESSION_CANCELLED,
        ABSENT_WITH_NOTICE,
        ATTENDANCE_CORRECTED,
        PROGRAMME_ENDED,
        PROGRAMME_EXTENDED,
        PROGRAMME_END_REACHED,
        TRANSFER_REFUSED,
        TRIAL_HELD,
        TRIAL_CONTINUED,
        WITHDRAWN,
        CANCELLED_BY_DOCTOR,
        QUESTION_ANSWERED,
        CLEARANCE_GIVEN,
        CLEARANCE_REFUSED,
        CLEARANCE_NEEDED,
        NO_MATCH,
        MATCH_FOUND,
        MEASURE_DUE,
        NEW_MEASUREMENT
    }

    /** What the text may say: a moment, an address, whom to call, a kind of work; never a patient, an activity or a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameters(
            @Nullable Instant firstSessionStart,
            @Nullable Instant firstSessionEnd,
            @Nullable Instant expiresAt,

            @Schema(description = "To a broker, a team lead or the administrator: what there is to do") @Nullable
            Matter matter,

            @Schema(description = "The same in every message about one appointment, for the entry in a calendar")
            @Nullable
            UUID appointmentId,

            @Schema(description = "Grows whenever something about the appointment changes") @Min(0) @Nullable
            Integer appointmentRevision,

            @Schema(description = "Street, postcode and town; not the name of the place") @Size(max = 300) @Nullable
            String address,

            @Schema(description = "Of those who expect the reader") @Size(max = 20) @Nullable
            String placePhone,

            @Schema(description = "The broker whom the reader can call") @Size(max = 120) @Nullable
            String brokerName,

            @Size(max = 20) @Nullable String brokerPhone) {

        static final Parameters NONE = new Parameters(null, null, null, null, null, null, null, null, null, null);

        static Parameters of(Matter matter) {
            return new Parameters(null, null, null, matter, null, null, null, null, null, null);
        }

        /** With whom to call. */
        static Parameters from(DirectoryEntry broker) {
            return new Parameters(null, null, null, null, null, null, null, null, broker.name(), broker.phone());
        }

        /** @param first null when it is not known, or not any more */
        Parameters about(Participation participation, @Nullable FirstSession first) {
            return new Parameters(
                    first == null ? null : first.start(),
                    first == null ? null : first.end(),
                    expiresAt,
                    matter,
                    participation.id().value(),
                    (int) Math.min(participation.version(), Integer.MAX_VALUE),
                    address,
                    placePhone,
                    brokerName,
                    brokerPhone);
        }

        Parameters at(Spot spot) {
            return new Parameters(
                    firstSessionStart,
                    firstSessionEnd,
                    expiresAt,
                    matter,
                    appointmentId,
                    appointmentRevision,
                    spot.address(),
                    spot.phone(),
                    brokerName,
                    brokerPhone);
        }

        Parameters startingAt(@Nullable Instant start) {
            return new Parameters(
                    start,
                    firstSessionEnd,
                    expiresAt,
                    matter,
                    appointmentId,
                    appointmentRevision,
                    address,
                    placePhone,
                    brokerName,
                    brokerPhone);
        }

        Parameters expiringAt(@Nullable Instant expiry) {
            return new Parameters(
                    firstSessionStart,
                    firstSessionEnd,
                    expiry,
                    matter,
                    appointmentId,
                    appointmentRevision,
                    address,
                    placePhone,
                    brokerName,
                    brokerPhone);
        }
    }

    /** @param municipality whose people may see that it was sent: the one that guides the referral that it is about */
    static OutgoingEvent of(
            UUID recipient,
            String municipality,
            Template template,
            @Nullable String link,
            Parameters parameters,
            Instant at) {
        return of(recipient, municipality, template, link, parameters, parameters.expiresAt(), at);
    }

    /** @param notAfter when it is of no use any more */
    static OutgoingEvent of(
            UUID recipient,
            String municipality,
            Template template,
            @Nullable String link,
            Parameters parameters,
            @Nullable Instant notAfter,
            Instant at) {
        var data = new MessageRequest(
                UUID.randomUUID(), recipient, municipality, template, link, parameters, notAfter, at);
        return OutgoingEvent.of("message-request", recipient.toString(), TYPE, at, data);
    }
}
