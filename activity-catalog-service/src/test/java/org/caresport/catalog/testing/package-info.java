/** The catalogue as its clients use it, for tests. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.testing;
