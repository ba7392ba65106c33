/** Finding what there is to do nearby. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.search;
