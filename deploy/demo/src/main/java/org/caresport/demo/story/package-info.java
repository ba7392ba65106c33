/** The main job, told step by step. */
@NullMarked
package org.caresport.demo.story;

import org.jspecify.annotations.NullMarked;
