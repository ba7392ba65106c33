/** What the running stack takes and gives: memory, start-up, intake and latency, measured from outside. */
@org.jspecify.annotations.NullMarked
package org.caresport.benchmark;
