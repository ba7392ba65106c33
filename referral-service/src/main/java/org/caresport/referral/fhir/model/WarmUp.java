package org.caresport.referral.fhir.model;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Loads FHIR in the background while the service starts, and reads a made-up referral, so that the first real one does not
 * pay for a thousand classes.
 */
@ApplicationScoped
class WarmUp {

    private static final String EXAMPLE = "warm-up.json";

    private final Definitions definitions;
    private final FhirModel fhir;

    WarmUp(Definitions definitions, FhirModel fhir) {
        this.definitions = definitions;
        this.fhir = fhir;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("fhir-model").start(() -> {
            definitions.load();
            readOnce();
        });
    }

    private void readOnce() {
        try (var file = Objects.requireNonNull(WarmUp.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
            var example = FhirJson.read(file.readAllBytes());
            new StructureCheck(definitions, true, new Faults()).resource(example, "Bundle");
            fhir.write(fhir.parse(Bundle.class, example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
