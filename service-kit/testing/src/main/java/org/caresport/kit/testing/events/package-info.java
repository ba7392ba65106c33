/** Event contracts: the JSON Schemas that are made of the records that are sent, and what readers make of them. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.testing.events;
