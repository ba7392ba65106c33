/** Where a postcode lies: its municipality and the middle of its four-digit area. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.geo;
