package org.caresport.referral.domain;

/** A request that the rules of referrals and participations refuse. It knows no HTTP. */
public abstract sealed class ReferralException extends RuntimeException
        permits MoveNotAllowed,
                TooFewContactAttempts,
                ReferralNotFound,
                ParticipationNotFound,
                ParticipationOnHold,
                UnknownActivity,
                OfferObjected,
                PatientLinkRefused,
                RegistrationLinkedAlready,
                LoginOfSomebodyElse,
                IdentityNotProved,
                TooManyCodes,
                ProviderLinkUnknown,
                ProviderLinkExpired {

    ReferralException(String message) {
        super(message);
    }
}
