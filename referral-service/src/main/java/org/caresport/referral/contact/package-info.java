/** How people say that they want to be reached: in the app, or by telling their broker. */
@NullMarked
package org.caresport.referral.contact;

import org.jspecify.annotations.NullMarked;
