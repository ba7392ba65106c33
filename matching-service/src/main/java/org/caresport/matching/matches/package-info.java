/** Feature: look at a match, or try a profile without storing anything. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.matches;
