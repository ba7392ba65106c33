/** Feature: look again, for whom nothing was found, when the offer changes; until the referral ends. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.rematch;
