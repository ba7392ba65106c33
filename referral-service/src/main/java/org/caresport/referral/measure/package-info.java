/** What is measured of a patient, when, and by whose hand: how it is now, and what came of it after the first session. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.measure;
