/** What an exception says of why something failed. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.failure;
