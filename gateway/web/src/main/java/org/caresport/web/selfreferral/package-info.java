/** A resident asks for a broker without a doctor, and says by the link from a mail that it was they who asked. */
@NullMarked
package org.caresport.web.selfreferral;

import org.jspecify.annotations.NullMarked;
