/** What the catalogue announces, and how it is named. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.messaging;
