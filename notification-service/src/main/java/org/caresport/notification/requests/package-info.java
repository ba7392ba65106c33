/** The messages that other services ask for. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.requests;
