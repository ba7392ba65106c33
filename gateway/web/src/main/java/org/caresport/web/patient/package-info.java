/**
 * What a patient sees and does: what is going on, an offer, sessions, three questions, messages. Two ways in, the same pages: with a
 * log-in at {@code /app}, and at {@code /link} by a mailed link without an account.
 */
@NullMarked
package org.caresport.web.patient;

import org.jspecify.annotations.NullMarked;
