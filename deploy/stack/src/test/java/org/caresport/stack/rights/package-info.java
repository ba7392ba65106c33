@NullMarked
package org.caresport.stack.rights;

import org.jspecify.annotations.NullMarked;
