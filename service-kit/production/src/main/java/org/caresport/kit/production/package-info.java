/** What production must not start with: every part says what it demands of its settings, and all is said at once. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.production;
