/** Organisations, places, activities, sessions, capacity and waiting lists. Holds no patient data: a place is held for an opaque id. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog;
