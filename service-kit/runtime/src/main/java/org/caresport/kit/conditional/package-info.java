/** Conditional requests: ETag and If-Match over an aggregate's version (RFC 9110). */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.conditional;
