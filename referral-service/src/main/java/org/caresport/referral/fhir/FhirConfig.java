package org.caresport.referral.fhir;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the FHIR interface. */
@ConfigMapping(prefix = "caresport.fhir")
interface FhirConfig {

    /** The most entries that one bundle may hold. */
    @WithDefault("100")
    int mostEntries();

    /** The most resources that one page of a search holds. */
    @WithDefault("200")
    int largestPage();

    /** How many resources a page holds when the sender does not say. */
    @WithDefault("50")
    int usualPage();
}
