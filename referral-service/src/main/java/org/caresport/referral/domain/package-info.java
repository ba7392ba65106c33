/** The lives of a referral and of a participation, free of frameworks: what may happen, and what is announced when it does. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.domain;
