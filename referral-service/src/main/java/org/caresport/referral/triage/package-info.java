/** The broker's first decision on a referral, and the questions that come before it. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.triage;
