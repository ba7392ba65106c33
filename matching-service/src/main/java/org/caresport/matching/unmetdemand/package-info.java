/** Feature: what was asked for and not there. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.unmetdemand;
