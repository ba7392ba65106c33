/** The one clock. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.time;
