/**
 * The door for electronic health records: HL7 FHIR R4 under {@code /fhir/r4}. HAPI FHIR tells what FHIR looks like and
 * reads it into Java; storage, search and rules are our own. Its rooms, each of which knows only those before it:
 * {@code model}, {@code http}, {@code kept}, {@code examination}, {@code filing}; and side by side on top of them the doors
 * {@code reception}, {@code search} and {@code conformance}. Another type of thing to be received gets a room of its own
 * beside these.
 */
@NullMarked
package org.caresport.referral.fhir;

import org.jspecify.annotations.NullMarked;
