/** The engine: an index of programmes, and the one method that matches a person to them. Free of frameworks. */
@org.jspecify.annotations.NullMarked
package org.caresport.matching.engine;
