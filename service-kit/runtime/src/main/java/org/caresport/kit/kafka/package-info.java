/** How this service talks to the broker. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.kafka;
