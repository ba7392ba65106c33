/** The lives of an activity and of a place in it, free of frameworks. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.domain;
