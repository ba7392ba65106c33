package org.caresport.referral.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An activity that takes people now, and what a broker must know of it before offering it.
 *
 * @param isForPatients whether somebody who was referred is among those it is for
 * @param hasTrial whether one can try it first
 * @param isFull whether there is no place left and no waiting list either
 * @param changedAt when what it asks of people was last changed; absent when it never was
 */
public record OpenActivity(
        OfferedActivity activity,
        boolean isForPatients,
        boolean isFull,
        boolean hasTrial,
        Optional<Instant> changedAt) {}
