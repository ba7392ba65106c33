/** The life of one message on its way to one recipient, free of frameworks. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.domain;
