package org.caresport.notification.domain;

import java.util.UUID;

/** An opaque id of a person or an organisation; it says nothing about either. */
public record RecipientId(UUID value) {}
