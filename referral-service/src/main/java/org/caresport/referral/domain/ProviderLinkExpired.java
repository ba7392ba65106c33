package org.caresport.referral.domain;

/** A provider's link that was handed out, and is past its date or revoked. */
public final class ProviderLinkExpired extends ReferralException {

    public ProviderLinkExpired() {
        super("this link is no longer valid");
    }
}
