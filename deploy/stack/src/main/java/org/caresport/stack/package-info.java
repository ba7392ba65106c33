/** Starts every real part of CareSport Connect as processes on one machine, watches over them and ends them. */
@NullMarked
package org.caresport.stack;

import org.jspecify.annotations.NullMarked;
