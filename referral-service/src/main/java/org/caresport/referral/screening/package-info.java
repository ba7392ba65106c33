/** What somebody answered to the questions that are asked before exercise. */
@NullMarked
package org.caresport.referral.screening;

import org.jspecify.annotations.NullMarked;
