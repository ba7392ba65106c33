@NullMarked
package org.caresport.stack.part;

import org.jspecify.annotations.NullMarked;
