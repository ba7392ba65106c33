package org.caresport.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is a matter of policy in the life of a referral: the domain asks for it, and whoever runs the platform decides it. */
public interface Terms {

    /** The day, as that municipality counts days, by which whoever has a referral in this stage must have moved it on. */
    LocalDate nextActionOn(Submission submission, ReferralStage stage, Instant moved);

    /** Whose work a new referral is, before anybody has taken it up; empty when nobody's account is known. */
    Optional<Owner> ownerOf(Submission submission, Instant submitted);

    /** Until when an offer stands that was made then. */
    Instant offerExpiresAt(String municipality, Instant offered);

    /** The number under which proposals are asked for anew. */
    UUID newMatchRequest();
}
