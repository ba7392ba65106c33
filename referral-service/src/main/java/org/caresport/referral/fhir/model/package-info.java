/**
 * FHIR itself: its JSON, what R4 says of its types, the faults that a reader finds and the refusals made of them. Knows
 * nothing of who sends or of what is kept.
 */
@NullMarked
package org.caresport.referral.fhir.model;

import org.jspecify.annotations.NullMarked;
