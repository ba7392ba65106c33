/** Sealing what must lie in a database for a while and open there for nobody else. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.sealing;
