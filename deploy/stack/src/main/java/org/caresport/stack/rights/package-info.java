/** Who may do what on the broker, made from what each service says it sends and hears. */
@NullMarked
package org.caresport.stack.rights;

import org.jspecify.annotations.NullMarked;
