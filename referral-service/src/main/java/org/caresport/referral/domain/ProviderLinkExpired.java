package org.caresport.referral.domain;

/** A provider's link that was handed out, and is past its date or revoked. */
public final class ProviderLinkExpired extends ReferralException {

    private final ParticipationId participation;

    public ProviderLinkExpired(ParticipationId participation) {
        super("this link is no longer valid");
        this.participation = participation;
    }

    /** What it was handed out for. */
    public ParticipationId participation() {
        return participation;
    }
}
