/** A demo municipality: loads it into a running platform, and plays the main job there. */
@NullMarked
package org.caresport.demo;

import org.jspecify.annotations.NullMarked;
