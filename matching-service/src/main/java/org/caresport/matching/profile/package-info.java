/** The profile in the JSON that requests carry, on Kafka and over REST. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.profile;
