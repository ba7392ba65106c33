package org.caresport.referral.fhir.kept;

import java.util.List;
import org.caresport.referral.fhir.model.Fault;

/** What became of one entry: the resource as it is kept, and whether this request made it. */
public record Receipt(Versioned resource, boolean created, List<Fault> warnings) {

    String status() {
        return created ? "201 Created" : "200 OK";
    }
}
