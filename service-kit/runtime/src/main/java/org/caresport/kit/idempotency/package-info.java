/** A write that is sent twice with one Idempotency-Key takes effect once and is answered alike. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.idempotency;
