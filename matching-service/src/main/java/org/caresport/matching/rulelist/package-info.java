/** Feature: show the rules and where they come from. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.rulelist;
