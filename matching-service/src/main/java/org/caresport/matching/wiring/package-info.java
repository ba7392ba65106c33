/** Puts the framework-free core together from settings, and offers it to the features. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.wiring;
