/** W3C trace context from a request through the outbox to the consumer. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.trace;
