package org.caresport.notification.domain;

import java.util.UUID;

/** An opaque id of a person, an organisation or a broker; it says nothing about any of them. */
public record RecipientId(UUID value) {}
