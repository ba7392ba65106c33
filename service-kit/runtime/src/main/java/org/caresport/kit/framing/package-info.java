/** What is not HTTP/1.1, refused in words. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.framing;
