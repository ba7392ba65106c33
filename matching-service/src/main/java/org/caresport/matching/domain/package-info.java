/** The trade's words of matching, free of frameworks: the person behind a pseudonym, what of a programme matters, and what is proposed. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.domain;
