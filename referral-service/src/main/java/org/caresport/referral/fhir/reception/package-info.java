/**
 * The door for what is posted and put: one resource or a bundle of them, all or nothing or one by one.
 */
@NullMarked
package org.caresport.referral.fhir.reception;

import org.jspecify.annotations.NullMarked;
