package org.caresport.referral.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long invitations are good for. */
@ConfigMapping(prefix = "caresport.invitation")
interface InvitationConfig {

    /** A patient's code. */
    @WithDefault("P30D")
    Duration patientFor();

    /** How often a patient's code may be tried with a birth date. */
    @WithDefault("5")
    int patientAttempts();

    /** A provider's link, counted from the reserved place; it also serves to report attendance. */
    @WithDefault("P120D")
    Duration providerFor();

    /** A provider's link to the list of a group; with each list comes a new one. */
    @WithDefault("P30D")
    Duration groupFor();

    /** How long a provider's link shows whom it has lost, counted from the end. */
    @WithDefault("P14D")
    Duration providerFarewellFor();
    /** A patient's link to one participation; each mail about it brings a new one. */
    @WithDefault("P120D")
    Duration offerFor();
}
