/** What comes first when a service starts. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.start;
