/**
 * How a FHIR interface speaks over HTTP: its address, media types and preferences, outcomes instead of problems, SMART
 * scopes, and how much may be sent.
 */
@NullMarked
package org.caresport.referral.fhir.http;

import org.jspecify.annotations.NullMarked;
