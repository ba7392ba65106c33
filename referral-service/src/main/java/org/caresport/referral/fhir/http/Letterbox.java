package org.caresport.referral.fhir.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.referral.fhir.model.Bounds;
import org.caresport.referral.fhir.model.Definitions;
import org.caresport.referral.fhir.model.FhirConfig;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.KnownElements;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Opens what a sender posted when it is no larger than anybody needs. Its size is measured before anything else is looked
 * at, so that nothing that is looked for can hide in the amount.
 */
@ApplicationScoped
public class Letterbox {

    private final Definitions definitions;
    private final FhirConfig config;

    Letterbox(Definitions definitions, FhirConfig config) {
        this.definitions = definitions;
        this.config = config;
    }

    /** @throws FhirRefusal 400 when it is no JSON or no resource of that type, 413 with the bound that it passes */
    public ObjectNode open(byte[] body, String type) {
        var resource = FhirJson.read(body, new Bounds(config.mostElements(), config.deepest()));
        if (!resource.path("resourceType").asText().equals(type)) {
            throw FhirRefusal.of(
                    400, IssueType.INVALID, type + ".resourceType", "must be " + type + " at this address");
        }
        var known = new KnownElements(definitions);
        known.of(resource);
        if (known.unknown() > config.mostUnknown()) {
            throw Bounds.passed("More than %d elements are not of FHIR R4. Leave out those that are your own."
                    .formatted(config.mostUnknown()));
        }
        return resource;
    }
}
