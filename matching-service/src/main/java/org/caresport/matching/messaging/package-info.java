/** What is published about a match, and how it is named. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.messaging;
