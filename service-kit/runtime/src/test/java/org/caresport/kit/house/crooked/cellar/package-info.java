/** A room of a house in which each rule is broken once. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.house.crooked.cellar;
