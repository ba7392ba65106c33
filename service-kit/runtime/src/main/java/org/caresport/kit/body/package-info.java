/** The most that a request's body may hold. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.body;
