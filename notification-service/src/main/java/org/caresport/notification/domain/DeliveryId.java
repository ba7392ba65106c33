package org.caresport.notification.domain;

import java.util.UUID;

/** The id of the message that was asked for: one message has one delivery. */
public record DeliveryId(UUID value) {}
