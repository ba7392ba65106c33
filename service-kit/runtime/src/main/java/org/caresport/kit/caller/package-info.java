/** Who is calling, as the verified token says it, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.caller;
