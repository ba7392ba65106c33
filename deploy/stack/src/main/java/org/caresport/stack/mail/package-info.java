/** The local mail server, and reading what it received. */
@NullMarked
package org.caresport.stack.mail;

import org.jspecify.annotations.NullMarked;
