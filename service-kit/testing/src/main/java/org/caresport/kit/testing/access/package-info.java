/** Who may do what, found by asking: every endpoint of a service in every role, of one's own and of others'. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.testing.access;
