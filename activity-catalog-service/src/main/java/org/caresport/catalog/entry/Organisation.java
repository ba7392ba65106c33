package org.caresport.catalog.entry;

import java.time.Instant;
import java.util.UUID;

/** An organisation in the directory. */
public record Organisation(UUID id, long version, OrganisationEntry entry, Instant updatedAt) {}
