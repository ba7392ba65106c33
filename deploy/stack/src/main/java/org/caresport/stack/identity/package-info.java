/** Who is who in the stack: keys of machine clients, the realm, and the token flows of people and machines. */
@NullMarked
package org.caresport.stack.identity;

import org.jspecify.annotations.NullMarked;
