/** The pages people see: landing, documentation, problems, status, and the provider's page. */
@NullMarked
package org.caresport.gateway.portal;

import org.jspecify.annotations.NullMarked;
