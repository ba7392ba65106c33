/** A service's API document: that it is whole, and that nothing answers otherwise. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.testing.openapi;
