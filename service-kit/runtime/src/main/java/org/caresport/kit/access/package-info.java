/** The access log (NEN 7513): who saw or changed whose data. */
@org.jspecify.annotations.NullMarked
package org.caresport.kit.access;
