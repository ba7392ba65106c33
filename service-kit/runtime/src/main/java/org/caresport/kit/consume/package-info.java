/** Handling an event once: inbox row and effect are one transaction, and what cannot be handled is kept, never skipped. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.consume;
