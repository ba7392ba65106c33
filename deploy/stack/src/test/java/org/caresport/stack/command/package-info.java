@NullMarked
package org.caresport.stack.command;

import org.jspecify.annotations.NullMarked;
