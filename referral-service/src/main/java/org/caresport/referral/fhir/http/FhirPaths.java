package org.caresport.referral.fhir.http;

/** Where the FHIR interface is, under the address by which the world knows us. */
public final class FhirPaths {

    public static final String BASE = "/fhir/r4";
    public static final String JSON = "application/fhir+json";

    private FhirPaths() {}
}
