/** The one error shape: RFC 9457 problem details, and the mapping of everything a request can do wrong to it. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.problem;
