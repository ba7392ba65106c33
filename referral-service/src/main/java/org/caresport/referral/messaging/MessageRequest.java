package org.caresport.referral.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.referral.domain.OfferedActivity;
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

        @Schema(description = "What the text may say; no name of a person and no health data")
        Parameters parameters,

        @Schema(description = "Pointless after this moment") @Nullable
        Instant notAfter,

        @Schema(description = "When it was asked") Instant requestedAt) {

    static final String TYPE = "org.caresport.messages.requested.v1";

    /** Which text it is; notification-service has the words of each. */
    enum Template {
        PATIENT_WELCOME,
        PATIENT_WELCOME_NO_BROKER,
        PATIENT_OFFER,
        PATIENT_OFFER_EXPIRED,
        PATIENT_PLACE_RESERVED,
        PATIENT_PLACE_CONFIRMED,
        PATIENT_PLACE_RELEASED,
        PATIENT_WAITLISTED,
        PATIENT_PLACE_OFFERED,
        PATIENT_DECLINED_BY_PROVIDER,
        PATIENT_SESSION_MISSED,
        PROVIDER_PLACE_RESERVED,
        PROVIDER_PLACE_RELEASED,
        BROKER_TO_DO,
        ADMIN_NO_BROKER,
        ADMIN_TO_DO
    }

    /** What a broker is written to about; notification-service has a sentence for each. */
    enum Matter {
        NEW_REFERRAL,
        URGENT_REFERRAL,
        ASSIGNED,
        OVERDUE,
        ESCALATED,
        OFFER_DECLINED,
        OFFER_LAPSED,
        REFUSED_BY_CLUB,
        PLACE_GIVEN,
        SESSION_MISSED,
        SECOND_SESSION_MISSED,
        WITHDRAWN,
        CANCELLED_BY_DOCTOR,
        QUESTION_ANSWERED,
        CLEARANCE_GIVEN,
        CLEARANCE_REFUSED,
        CLEARANCE_NEEDED,
        NO_MATCH,
        MATCH_FOUND
    }

    /** What the text may name: an activity, a moment, a kind of work, never a person or a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parameters(
            @Size(max = 200) @Nullable String activityTitle,
            @Size(max = 200) @Nullable String organisationName,
            @Nullable Instant firstSessionStart,
            @Nullable Instant expiresAt,

            @Schema(description = "To a broker, a team lead or the administrator: what there is to do") @Nullable
            Matter matter) {

        static final Parameters NONE = new Parameters(null, null, null, null, null);

        static Parameters of(Matter matter) {
            return new Parameters(null, null, null, null, matter);
        }

        static Parameters of(OfferedActivity activity) {
            return new Parameters(activity.title(), activity.organisationName(), null, null, null);
        }

        Parameters startingAt(@Nullable Instant start) {
            return new Parameters(activityTitle, organisationName, start, expiresAt, matter);
        }

        Parameters expiringAt(@Nullable Instant expiry) {
            return new Parameters(activityTitle, organisationName, firstSessionStart, expiry, matter);
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
        var data = new MessageRequest(
                UUID.randomUUID(), recipient, municipality, template, link, parameters, parameters.expiresAt(), at);
        return OutgoingEvent.of("message-request", recipient.toString(), TYPE, at, data);
    }
}
