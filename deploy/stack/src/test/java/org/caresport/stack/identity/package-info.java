@NullMarked
package org.caresport.stack.identity;

import org.jspecify.annotations.NullMarked;
