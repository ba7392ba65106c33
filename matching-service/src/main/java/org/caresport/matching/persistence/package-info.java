/** The match results and the register of unmet demand. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.persistence;
