package org.caresport.referral.fhir.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what answers under {@code /fhir/r4}: its media types are negotiated as FHIR has it. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface FhirInterface {}
