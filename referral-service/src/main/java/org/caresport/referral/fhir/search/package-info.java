/**
 * The door for who reads: one resource by its id, or those that a search finds.
 */
@NullMarked
package org.caresport.referral.fhir.search;

import org.jspecify.annotations.NullMarked;
