/** What goes on without anybody asking: answers from matching and the catalogue, and dates that pass. */
@org.jspecify.annotations.NullMarked
package org.caresport.referral.progress;
