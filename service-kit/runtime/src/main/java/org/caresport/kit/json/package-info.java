/** How strictly JSON is read, and how tolerantly events are. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.json;
