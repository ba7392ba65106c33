package org.caresport.notification.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.caresport.notification.domain.Appointment;
import org.caresport.notification.domain.Channel;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.DeliveryState;
import org.caresport.notification.domain.DeliveryState.Expired;
import org.caresport.notification.domain.DeliveryState.Failed;
import org.caresport.notification.domain.DeliveryState.Pending;
import org.caresport.notification.domain.DeliveryState.Sending;
import org.caresport.notification.domain.DeliveryState.Sent;
import org.caresport.notification.domain.DeliveryState.Suppressed;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Matter;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One row of {@code delivery}: the sealed state flattened to a status and the columns that status uses. */
@Entity
@Table(name = "delivery")
@NullUnmarked
class DeliveryEntity {

    @Id
    UUID id;

    @Version
    long version;

    UUID recipientId;

    @Nullable
    String municipality;

    @Enumerated(EnumType.STRING)
    Template template;

    @Enumerated(EnumType.STRING)
    Channel channel;

    /** In plain, from before links were sealed. */
    @Nullable
    String link;

    @Nullable
    String sealedLink;

    /** Written by a version before: messages name no activity any more. */
    @Nullable
    String activityTitle;

    /** Written by a version before, too. */
    @Nullable
    String organisationName;

    @Nullable
    UUID appointmentId;

    int appointmentRevision;

    @Nullable
    Instant firstSessionStart;

    @Nullable
    Instant firstSessionEnd;

    @Nullable
    String address;

    @Nullable
    String placePhone;

    @Nullable
    String brokerName;

    @Nullable
    String brokerPhone;

    @Nullable
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Matter matter;

    Instant requestedAt;
    Instant notAfter;

    @Enumerated(EnumType.STRING)
    DeliveryStatus status;

    int attempts;

    @Nullable
    Instant nextAttemptAt;

    @Nullable
    UUID attempt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Language language;

    @Nullable
    String lastError;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant settledAt;

    void write(Delivery delivery, SealedLinks links) {
        id = delivery.id().value();
        recipientId = delivery.recipient().value();
        municipality = delivery.municipality().isEmpty() ? null : delivery.municipality();
        template = delivery.template();
        channel = Channel.EMAIL;
        write(delivery.content());
        link = null;
        sealedLink = links.seal(delivery.id(), delivery.content().link());
        requestedAt = delivery.requestedAt();
        notAfter = delivery.notAfter();
        attempts = delivery.attempts();
        status = DeliveryStatus.of(delivery.state());
        switch (delivery.state()) {
            case Pending(var dueAt, var error) -> open(dueAt, null, error);
            case Sending(var token, var claimedUntil) -> open(claimedUntil, token, lastError);
            case Sent(var spoken, var at) -> {
                settle(at, null);
                language = spoken;
                sentAt = at;
            }
            case Failed(var reason, var at) -> settle(at, reason);
            case Suppressed(var reason, var at) -> settle(at, reason);
            case Expired(var error, var at) -> settle(at, error);
        }
    }

    Delivery read(SealedLinks links) {
        return read(links.open(new DeliveryId(id), sealedLink, link));
    }

    /** Without its link, which whoever only looks has no need of. */
    Delivery outline() {
        return read((URI) null);
    }

    private Delivery read(@Nullable URI link) {
        return new Delivery(
                new DeliveryId(id),
                new RecipientId(recipientId),
                municipality == null ? "" : municipality,
                template,
                new Content(
                        link,
                        expiresAt,
                        matter,
                        new Appointment(
                                appointmentId,
                                appointmentRevision,
                                firstSessionStart,
                                firstSessionEnd,
                                address,
                                placePhone),
                        new Content.Contact(brokerName, brokerPhone)),
                requestedAt,
                notAfter,
                attempts,
                state());
    }

    private void write(Content content) {
        activityTitle = null;
        organisationName = null;
        var appointment = content.appointment();
        appointmentId = appointment.id();
        appointmentRevision = appointment.revision();
        firstSessionStart = appointment.start();
        firstSessionEnd = appointment.end();
        address = appointment.address();
        placePhone = appointment.phone();
        brokerName = content.broker().name();
        brokerPhone = content.broker().phone();
        expiresAt = content.expiresAt();
        matter = content.matter();
    }

    private void open(Instant due, @Nullable UUID token, @Nullable String error) {
        nextAttemptAt = due;
        attempt = token;
        lastError = error;
        settledAt = null;
    }

    private void settle(Instant at, @Nullable String reason) {
        nextAttemptAt = null;
        attempt = null;
        lastError = reason;
        settledAt = at;
    }

    private DeliveryState state() {
        return switch (status) {
            case PENDING -> new Pending(nextAttemptAt, lastError);
            case SENDING -> new Sending(attempt, nextAttemptAt);
            case SENT -> new Sent(language, sentAt);
            case FAILED -> new Failed(lastError, settledAt);
            case SUPPRESSED -> new Suppressed(lastError, settledAt);
            case EXPIRED -> new Expired(lastError, settledAt);
        };
    }
}
