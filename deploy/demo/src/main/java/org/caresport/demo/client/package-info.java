/** The gateway seen from outside: requests, answers, tokens and mail. */
@NullMarked
package org.caresport.demo.client;

import org.jspecify.annotations.NullMarked;
