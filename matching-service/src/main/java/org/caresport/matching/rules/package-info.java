/** Matching rules as values: facts, three-valued conditions over them, and what a rule answers when its condition holds. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.rules;
