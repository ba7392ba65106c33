/** The broker's work with the patient: contact, intake, offers, and how it ends. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.guidance;
