package org.caresport.referral.fhir.filing;

import java.time.Instant;
import java.util.List;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.kept.Sender;

/** What one sender sent in one request: a single resource, or the entries of a bundle. */
record SentResources(List<Arrival> arrivals, Sender sender, Instant at) {}
