/**
 * The door for electronic health records: HL7 FHIR R4 under {@code /fhir/r4}. HAPI FHIR tells what FHIR looks like and
 * reads it into Java; storage, search and rules are our own.
 */
@NullMarked
package org.caresport.referral.fhir;

import org.jspecify.annotations.NullMarked;
