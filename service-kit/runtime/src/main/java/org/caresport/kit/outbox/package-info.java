/** Events that are committed but not yet on Kafka, and the relay that moves them there. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.outbox;
