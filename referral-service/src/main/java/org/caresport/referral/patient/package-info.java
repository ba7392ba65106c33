/**
 * The care-side vault: who the patients are and how to reach them. Nothing outside the care side sees this package's data
 * but what a referral's feature chooses to show; the BSN never leaves it at all.
 */
@NullMarked
package org.caresport.referral.patient;

import org.jspecify.annotations.NullMarked;
