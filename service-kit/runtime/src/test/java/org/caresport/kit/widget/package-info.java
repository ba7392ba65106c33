/** A service as small as can be, to try the kit on. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.widget;
