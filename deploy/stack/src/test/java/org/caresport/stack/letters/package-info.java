@NullMarked
package org.caresport.stack.letters;

import org.jspecify.annotations.NullMarked;
