/** The collections of the catalogue. What they save, they announce in the same transaction; what they find is narrowed by the caller's reach. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.persistence;
