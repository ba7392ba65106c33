/** How the values of an enum are spelled outside: nothing but Java, so that the core of a service may say it, too. */
@NullMarked
package org.caresport.kit.code;

import org.jspecify.annotations.NullMarked;
