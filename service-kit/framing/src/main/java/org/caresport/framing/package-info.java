/** HTTP/1.1 read strictly: where one request ends and the next begins is beyond doubt, or the connection ends. */
@NullMarked
package org.caresport.framing;

import org.jspecify.annotations.NullMarked;
