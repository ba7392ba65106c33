/** Reserving, waiting for, taking and giving back a place. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.place;
