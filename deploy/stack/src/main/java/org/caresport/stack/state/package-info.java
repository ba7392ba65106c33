/** What a stack remembers between two starts: its folder and its secrets. */
@NullMarked
package org.caresport.stack.state;

import org.jspecify.annotations.NullMarked;
