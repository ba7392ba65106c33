/** Strict reading of queries and preconditions, and answers that caches understand. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.http;
