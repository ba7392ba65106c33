package org.caresport.referral.fhir.model;

import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Reads FHIR R4 into HAPI's objects, and writes them. */
@ApplicationScoped
public class FhirModel {

    private final Definitions definitions;

    FhirModel(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A resource as Java objects. Its structure has been checked before; what FHIR does not know is passed over. */
    public <T extends IBaseResource> T parse(Class<T> type, ObjectNode tree) {
        var structure = new JacksonStructure();
        structure.setNativeObject(new KnownElements(definitions).of(tree));
        return parser().parseResource(type, structure);
    }

    public String write(IBaseResource resource) {
        return parser().encodeResourceToString(resource);
    }

    private IJsonLikeParser parser() {
        var parser = (IJsonLikeParser) definitions.context().newJsonParser();
        // told not to log: it would quote every element that it does not know and every value that it cannot read
        parser.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        return parser;
    }
}
