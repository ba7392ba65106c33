/** What the catalogue says of an organisation, an activity or a broker: the shape in which it comes in, is stored and goes out. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.entry;
