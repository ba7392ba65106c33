/** Everyone who has a part in a referral, each doing through the gateway what their software would do. */
@NullMarked
package org.caresport.demo.people;

import org.jspecify.annotations.NullMarked;
