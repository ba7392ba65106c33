package org.caresport.matching.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One programme proposed to one person, with everything that was weighed. The broker and the patient decide.
 *
 * @param score 0–100: the sum of the contributions in {@code findings}, kept within those bounds
 * @param kilometres as the crow flies; {@code null} when one of the two places is not known
 */
public record Proposal(
        int rank,
        Programme programme,
        Suitability suitability,
        double score,
        @Nullable Double kilometres,
        List<Finding> findings) {}
