/**
 * Puts what was sent where it belongs: what its references lead to, who its patients are, which of it is known, and which
 * referral it opens.
 */
@NullMarked
package org.caresport.referral.fhir.filing;

import org.jspecify.annotations.NullMarked;
