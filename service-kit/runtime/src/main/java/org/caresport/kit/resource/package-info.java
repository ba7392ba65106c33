/** What can be read off the methods of a resource. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.resource;
