/** The people and programmes that tests talk about. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.testing;
