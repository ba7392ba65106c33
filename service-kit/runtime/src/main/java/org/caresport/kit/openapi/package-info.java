/** What every API document says in the same way, put into it when it is built; docs/decisions/0016 tells what and why. */
@NullMarked
package org.caresport.kit.openapi;

import org.jspecify.annotations.NullMarked;
