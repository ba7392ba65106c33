package org.caresport.matching.domain;

import java.util.List;

/**
 * An answer with what it leaves out.
 *
 * @param misses those that come nearest to fitting: fewest obstacles first, then nearest
 */
public record Exploration(MatchOutcome outcome, List<Miss> misses) {}
