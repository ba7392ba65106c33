/** One referral, and everything that a broker does with it. */
@NullMarked
package org.caresport.web.referral;

import org.jspecify.annotations.NullMarked;
