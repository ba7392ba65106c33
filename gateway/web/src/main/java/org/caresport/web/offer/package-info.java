/** What is on: the open offer, its areas, and the widget for the sites of others. Nobody logs in here. */
@NullMarked
package org.caresport.web.offer;

import org.jspecify.annotations.NullMarked;
