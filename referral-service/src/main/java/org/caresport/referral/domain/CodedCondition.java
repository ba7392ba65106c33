package org.caresport.referral.domain;

import org.jspecify.annotations.Nullable;

/**
 * A condition as the sender coded it. What it means for exercise is for matching's rules to say.
 *
 * @param clinicalStatus in the words of FHIR ({@code active} … {@code resolved}), where the sender told it
 */
public record CodedCondition(Code code, @Nullable String clinicalStatus) {}
