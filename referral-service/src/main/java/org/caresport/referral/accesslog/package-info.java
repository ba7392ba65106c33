/** Who looked at whose data: the access log (NEN 7513) of all services, kept here and never changed. */
@NullMarked
package org.caresport.referral.accesslog;

import org.jspecify.annotations.NullMarked;
