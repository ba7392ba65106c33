package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.patient.Bsn;

/** The referral of {@code fhir/referral.json}, of somebody new and under a number of its own. */
final class SampleReferral {

    static final String NUMBERS = "https://ehr.example/verwijzingen";

    private static final Random RANDOM = new Random(20261122);

    private final ObjectNode bundle;
    private final String bsn = newBsn();
    private final String number = UUID.randomUUID().toString();
    private final String email = "p" + number.substring(0, 8) + "@example.org";

    private SampleReferral(ObjectNode bundle) {
        this.bundle = bundle;
        with("Patient", patient -> {
            ((ObjectNode) patient.at("/identifier/0")).put("value", bsn);
            ((ObjectNode) patient.at("/telecom/1")).put("value", email);
        });
        with("ServiceRequest", order -> {
            ((ObjectNode) order.at("/identifier/0")).put("value", number);
            ((ObjectNode) order.at("/note/0")).put("text", "BSN " + bsn + ": wil weer fietsen");
        });
    }

    static SampleReferral ofSomebodyNew() {
        try (var file = SampleReferral.class.getResourceAsStream("/fhir/referral.json")) {
            return new SampleReferral(FhirJson.read(Objects.requireNonNull(file).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized String newBsn() {
        while (true) {
            var digits = "9%08d".formatted(RANDOM.nextInt(100_000_000));
            if (Bsn.parse(digits).isPresent()) {
                return digits;
            }
        }
    }

    String bsn() {
        return bsn;
    }

    String number() {
        return number;
    }

    String email() {
        return email;
    }

    SampleReferral with(String type, Consumer<ObjectNode> change) {
        change.accept(resource(type));
        return this;
    }

    SampleReferral with(Consumer<ObjectNode> change) {
        change.accept(bundle);
        return this;
    }

    /** The first entry's resource of that type. */
    ObjectNode resource(String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> (ObjectNode) entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** FHIRPath of the first resource of that type. */
    String path(String type) {
        for (int i = 0; i < bundle.path("entry").size(); i++) {
            if (bundle.at("/entry/%d/resource/resourceType".formatted(i))
                    .asText()
                    .equals(type)) {
                return "Bundle.entry[%d].resource".formatted(i);
            }
        }
        throw new IllegalArgumentException(type);
    }

    /** As an EHR repeats it that invents new references each time. */
    SampleReferral withOtherReferences() {
        var other = FhirJson.read(json().replace("00000000-0000-4000-8000-", "11111111-1111-4111-8111-")
                .getBytes(UTF_8));
        bundle.removeAll();
        bundle.setAll(other);
        return this;
    }

    /** Half a surrogate pair is written as an escape: no encoding could carry it otherwise. */
    String json() {
        return FhirJson.write(bundle).replace("\ud83d", "\\ud83d");
    }
}
