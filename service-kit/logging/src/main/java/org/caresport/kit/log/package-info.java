/** What may stand in a log: no person, one line at a time, and so much a request. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.log;
