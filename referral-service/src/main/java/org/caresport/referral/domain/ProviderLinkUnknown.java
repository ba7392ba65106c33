package org.caresport.referral.domain;

/** A provider's link that was never handed out. */
public final class ProviderLinkUnknown extends ReferralException {

    public ProviderLinkUnknown() {
        super("this link is not known");
    }
}
