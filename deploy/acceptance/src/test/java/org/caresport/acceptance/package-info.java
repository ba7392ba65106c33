/** The main job, as the people and systems outside see it, on the packaged services. */
@NullMarked
package org.caresport.acceptance;

import org.jspecify.annotations.NullMarked;
