/**
 * What can be judged of a request by itself, before anything is looked up: structure, the rules of each type, and the BSN,
 * which ends here.
 */
@NullMarked
package org.caresport.referral.fhir.examination;

import org.jspecify.annotations.NullMarked;
