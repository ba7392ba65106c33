/** The directory of brokers: who to call in a neighbourhood, and who covers for whom. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.broker;
