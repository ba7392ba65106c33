package org.caresport.matching.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme that is not proposed to one person.
 *
 * @param kilometres as the crow flies; {@code null} when one of the two places is not known
 * @param against what excludes it; empty when it fits, and others fit better
 */
public record Miss(Programme programme, @Nullable Double kilometres, List<Finding> against) {}
