/** Who can be told something, and how they want to be told. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.recipients;
