package org.caresport.referral.fhir;

import java.util.List;

/** What became of one entry: the resource as it is kept, and whether this request made it. */
record Receipt(Versioned resource, boolean created, List<Fault> warnings) {

    String status() {
        return created ? "201 Created" : "200 OK";
    }
}
