/** What the service does by itself: counting for the operators, and forgetting what it need not know any more. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.upkeep;
