/** The directory of organisations. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.organisation;
