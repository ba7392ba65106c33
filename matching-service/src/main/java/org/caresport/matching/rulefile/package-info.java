/** Reads a rule set from its files and refuses, by file and rule, what it does not understand. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.rulefile;
