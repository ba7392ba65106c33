/** The dates on which activities take place. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.session;
