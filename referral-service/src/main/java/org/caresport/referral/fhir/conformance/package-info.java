/**
 * What anybody may know of the interface before they have a token: what it can do, and where tokens come from.
 */
@NullMarked
package org.caresport.referral.fhir.conformance;

import org.jspecify.annotations.NullMarked;
