/** The one place where a refusal becomes an HTTP problem. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.problem;
