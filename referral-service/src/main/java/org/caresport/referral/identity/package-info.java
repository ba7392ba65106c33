/** How patients prove which registrations are theirs: by the code that was mailed for one, or by a proved identity. */
@NullMarked
package org.caresport.referral.identity;

import org.jspecify.annotations.NullMarked;
