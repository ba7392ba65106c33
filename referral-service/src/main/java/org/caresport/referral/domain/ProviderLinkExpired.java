package org.caresport.referral.domain;

import java.util.Optional;

/** A provider's link that was handed out, and is past its date, or whose participation is over. */
public final class ProviderLinkExpired extends ReferralException {

    private final ParticipationId participation;
    private final boolean over;
    private final transient Optional<DirectoryEntry> broker;

    public ProviderLinkExpired(ParticipationId participation, boolean over) {
        this(participation, over, Optional.empty());
    }

    private ProviderLinkExpired(ParticipationId participation, boolean over, Optional<DirectoryEntry> broker) {
        super("this link is no longer valid");
        this.participation = participation;
        this.over = over;
        this.broker = broker;
    }

    /** The same, with whom to call. */
    public ProviderLinkExpired with(Optional<DirectoryEntry> broker) {
        return new ProviderLinkExpired(participation, over, broker);
    }

    /** What it was handed out for. */
    public ParticipationId participation() {
        return participation;
    }

    /** Whether what it was about is over; otherwise it is only past its date. */
    public boolean isOver() {
        return over;
    }

    public Optional<DirectoryEntry> broker() {
        return broker;
    }
}
