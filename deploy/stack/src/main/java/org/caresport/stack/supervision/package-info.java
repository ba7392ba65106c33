/** Keeps processes running, and sees to it that none outlives the stack. */
@NullMarked
package org.caresport.stack.supervision;

import org.jspecify.annotations.NullMarked;
