package org.caresport.referral.fhir.model;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.exceptions.FHIRException;
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
 * What FHIR R4 says of its types, as HAPI knows it. There is one context in the process; it costs about a second of
 * processor time to fill, and only a request that comes before that is done waits for it.
 */
@ApplicationScoped
public class Definitions {

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

    private final CompletableFuture<FhirContext> context = new CompletableFuture<>();

    /** Fills the context; whoever asked before is answered then, or told what went wrong. */
    void load() {
        try {
            context.complete(read());
        } catch (RuntimeException | LinkageError e) {
            context.completeExceptionally(e);
        }
    }

    /** What FHIR says of a resource type; nothing for a name that is not one. */
    public Optional<RuntimeResourceDefinition> of(String type) {
        return isType(type) ? Optional.of(context().getResourceDefinition(type)) : Optional.empty();
    }

    /** What FHIR says of an extension, which may stand beside any value. */
    BaseRuntimeElementCompositeDefinition<?> ofExtension() {
        return (BaseRuntimeElementCompositeDefinition<?>) context().getElementDefinition("Extension");
    }

    FhirContext context() {
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
    private static FhirContext read() {
        var context = FhirContext.forR4();
        USED.forEach(context::getResourceDefinition);
        return context;
    }
}
