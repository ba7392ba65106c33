/** The catalogue as matching sees it: the compacted activity topic, read into the index. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.catalogue;
