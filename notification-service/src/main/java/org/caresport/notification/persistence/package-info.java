/** Recipients and deliveries in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.caresport.notification.persistence;
