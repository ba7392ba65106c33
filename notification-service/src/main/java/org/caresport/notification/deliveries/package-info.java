/** What the people who run the platform see and do: which messages went out, which did not, and why. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.deliveries;
