/** The broker's workbench. */
@NullMarked
package org.caresport.web.workbench;

import org.jspecify.annotations.NullMarked;
