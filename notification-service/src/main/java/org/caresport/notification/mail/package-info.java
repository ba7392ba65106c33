/** E-mail: its wording, its make-up and the way to the mail server. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.mail;
