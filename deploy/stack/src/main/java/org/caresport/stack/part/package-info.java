/** The programs of the stack: how each is prepared, started, and known to be ready. */
@NullMarked
package org.caresport.stack.part;

import org.jspecify.annotations.NullMarked;
