/** Feature: an intake while it is filled in, saved as somebody types. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.intakedraft;
