package org.caresport.referral.persistence;

import java.time.Instant;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.standing.Standing;

/**
 * A line of a worklist.
 *
 * @param since when it came to stand where it stands
 */
public record Line(Referral referral, Standing standing, Instant since) {}
