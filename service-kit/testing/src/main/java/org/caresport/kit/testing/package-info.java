/** A real PostgreSQL, a real Kafka broker and really signed tokens for the tests of a service. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.testing;
