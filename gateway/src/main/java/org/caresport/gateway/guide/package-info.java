/** What people who build on the platform, run it or are written to by it have to read. */
@NullMarked
package org.caresport.gateway.guide;

import org.jspecify.annotations.NullMarked;
