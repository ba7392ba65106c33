/** What is checked by name before anything starts. */
@NullMarked
package org.caresport.stack.preflight;

import org.jspecify.annotations.NullMarked;
