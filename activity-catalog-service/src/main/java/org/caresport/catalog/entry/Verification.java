package org.caresport.catalog.entry;

import java.time.LocalDate;

/**
 * Somebody made sure that an entry is true, which is not the same as changing it.
 *
 * @param by the organisation whose member did so; never a person
 */
public record Verification(LocalDate on, String by) {}
