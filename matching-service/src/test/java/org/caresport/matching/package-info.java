/** The service as a whole, and how it is built. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching;
