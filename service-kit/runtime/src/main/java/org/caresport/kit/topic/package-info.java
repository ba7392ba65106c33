/** The topics a service owns, made when they are missing. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.topic;
