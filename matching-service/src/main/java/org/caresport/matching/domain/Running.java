package org.caresport.matching.domain;

import java.util.List;
import java.util.UUID;

/**
 * A programme that somebody takes part in, or is offered.
 *
 * @param stops what a clinician has to answer before they go on with it; empty when nothing speaks against that
 */
public record Running(UUID activityId, List<Finding> stops) {}
