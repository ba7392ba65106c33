/** An event on its way out or in: CloudEvents 1.0, binary mode, JSON. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.event;
