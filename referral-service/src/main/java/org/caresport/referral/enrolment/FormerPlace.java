package org.caresport.referral.enrolment;

import java.time.Instant;
import java.util.UUID;

/**
 * The place that somebody had before they went to another group.
 *
 * @param enrolment under which the catalogue kept it
 * @param activity the group they came from
 */
public record FormerPlace(UUID enrolment, UUID activity, String title, Instant until) {}
