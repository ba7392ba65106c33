@NullMarked
package org.caresport.stack.state;

import org.jspecify.annotations.NullMarked;
