/** The municipality as its data files describe it. */
@NullMarked
package org.caresport.demo.data;

import org.jspecify.annotations.NullMarked;
