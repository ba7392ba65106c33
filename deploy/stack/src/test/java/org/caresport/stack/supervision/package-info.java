@NullMarked
package org.caresport.stack.supervision;

import org.jspecify.annotations.NullMarked;
