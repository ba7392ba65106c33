package org.caresport.referral.patient;

import java.util.UUID;
import org.caresport.referral.domain.PatientId;

/**
 * What became of a {@link Registration}.
 *
 * @param knownAs the id that stands for this patient in what is compared with earlier content: the former one of a
 *     registration that once shared its row, so that a repeated send is still recognised
 */
public record Registered(PatientId id, UUID knownAs) {}
