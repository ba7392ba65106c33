/** The other side of the service under test: mail servers, good and bad, and the services that ask for messages. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.testing;
