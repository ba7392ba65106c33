package org.caresport.referral.fhir;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * FHIR R4 as HAPI knows it. There is one context in the process; it costs about a second of processor time to fill, which
 * is spent in the background while the service starts, and only the first request that comes too early waits for it.
 */
@ApplicationScoped
class FhirModel {

    private static final List<Class<? extends Resource>> USED = List.of(
            Bundle.class,
            Patient.class,
            Practitioner.class,
            PractitionerRole.class,
            Organization.class,
            ServiceRequest.class,
            Task.class,
            Observation.class,
            Condition.class,
            OperationOutcome.class);

    private static final String EXAMPLE = "warm-up.json";

    private final CompletableFuture<FhirContext> context = new CompletableFuture<>();

    void load(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("fhir-model").start(() -> {
            try {
                context.complete(warm());
                readOnce();
            } catch (RuntimeException | LinkageError e) {
                context.completeExceptionally(e);
            }
        });
    }

    /** A made-up referral, so that the first real one does not pay for the loading of a thousand classes. */
    private void readOnce() {
        try (var file = Objects.requireNonNull(FhirModel.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
            var example = FhirJson.read(file.readAllBytes());
            new StructureCheck(this, true, new Faults()).resource(example, "Bundle");
            write(parse(Bundle.class, example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What FHIR says of a resource type; nothing for a name that is not one. */
    Optional<RuntimeResourceDefinition> definition(String type) {
        return isType(type) ? Optional.of(context().getResourceDefinition(type)) : Optional.empty();
    }

    /** What FHIR says of an extension, which may stand beside any value. */
    BaseRuntimeElementCompositeDefinition<?> extension() {
        return (BaseRuntimeElementCompositeDefinition<?>) context().getElementDefinition("Extension");
    }

    /** A resource as Java objects. Its structure has been checked before; what FHIR does not know is passed over. */
    <T extends IBaseResource> T parse(Class<T> type, ObjectNode tree) {
        var structure = new JacksonStructure();
        structure.setNativeObject(new KnownElements(this).of(tree));
        return parser().parseResource(type, structure);
    }

    String write(IBaseResource resource) {
        return parser().encodeResourceToString(resource);
    }

    private IJsonLikeParser parser() {
        var parser = (IJsonLikeParser) context().newJsonParser();
        // told not to log: it would quote every element that it does not know and every value that it cannot read
        parser.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        return parser;
    }

    private FhirContext context() {
        return context.join();
    }

    private static boolean isType(String name) {
        try {
            return ResourceType.fromCode(name) != null;
        } catch (FHIRException unknown) {
            return false;
        }
    }

    /** The definitions are made when they are first asked for; the context may not be shared before they are there. */
    static FhirContext warm() {
        var context = FhirContext.forR4();
        USED.forEach(context::getResourceDefinition);
        return context;
    }
}
