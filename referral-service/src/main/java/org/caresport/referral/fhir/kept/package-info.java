/**
 * What an organisation has sent and may read again: stored resources with their versions, and a referral shown as its
 * Task.
 */
@NullMarked
package org.caresport.referral.fhir.kept;

import org.jspecify.annotations.NullMarked;
