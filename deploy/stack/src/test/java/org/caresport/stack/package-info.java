@NullMarked
package org.caresport.stack;

import org.jspecify.annotations.NullMarked;
