/** What a broker has to do: which events make a to-do, and which settle one. */
@NullMarked
package org.caresport.referral.todo;

import org.jspecify.annotations.NullMarked;
