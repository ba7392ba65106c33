package org.caresport.referral.fhir.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the FHIR interface. */
@ConfigMapping(prefix = "caresport.fhir")
public interface FhirConfig {

    /** The most entries that one bundle may hold. */
    @WithDefault("100")
    int mostEntries();

    /** The most values, objects and arrays that a body may hold. */
    @WithDefault("20000")
    int mostElements();

    /** How deep the objects and arrays of a body may stand in each other. */
    @WithDefault("48")
    int deepest();

    /** The most elements that FHIR R4 does not know. */
    @WithDefault("500")
    int mostUnknown();

    /** The most resources that one page of a search holds. */
    @WithDefault("200")
    int largestPage();

    /** How many resources a page holds when the sender does not say. */
    @WithDefault("50")
    int usualPage();
}
