@NullMarked
package org.caresport.stack.preflight;

import org.jspecify.annotations.NullMarked;
