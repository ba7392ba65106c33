package org.caresport.referral.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** From which logins the platform takes it that they have proved who somebody is. From none, unless these are set. */
@ConfigMapping(prefix = "caresport.patient-login")
interface PatientLoginConfig {

    /** The claim in which the identity provider states the BSN that the login has proved; without it the way is closed. */
    Optional<String> bsnClaim();

    /** The claim that says how surely (OpenID Connect: Authentication Context Class Reference). */
    @WithDefault("acr")
    String assuranceClaim();

    /** The values of it that are sure enough, such as those of eIDAS "substantial" and "high". */
    Optional<Set<String>> assuranceValues();
}
