/** Describing an activity, and leading it through its life. */
@org.jspecify.annotations.NullMarked
package org.caresport.catalog.activity;
