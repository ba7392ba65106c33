package org.caresport.referral.fhir;

/** Where the FHIR interface is, under the address by which the world knows us. */
final class FhirPaths {

    static final String BASE = "/fhir/r4";
    static final String JSON = "application/fhir+json";

    private FhirPaths() {}
}
