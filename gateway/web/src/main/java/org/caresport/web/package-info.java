/**
 * The pages for people. Each package is the pages of one kind of reader, and what it needs of the platform's API; {@code page}
 * is how every page looks, {@code session} who looks, {@code api} how the platform is asked.
 */
@NullMarked
package org.caresport.web;

import org.jspecify.annotations.NullMarked;
