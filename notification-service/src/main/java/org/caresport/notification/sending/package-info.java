/** Sending what is due, once, over and over until it is done. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.sending;
