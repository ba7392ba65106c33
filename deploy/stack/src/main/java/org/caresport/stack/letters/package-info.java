/** What consumers could not handle: listed, shown, and sent again. */
@NullMarked
package org.caresport.stack.letters;

import org.jspecify.annotations.NullMarked;
