package org.caresport.catalog.entry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether who comes too late may wait for a place. */
public record WaitingList(@Schema(required = true) boolean enabled) {}
