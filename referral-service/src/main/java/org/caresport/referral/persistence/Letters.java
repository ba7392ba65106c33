package org.caresport.referral.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.referral.domain.Referral;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a referrer wrote beside the codes, as it stands in what their organisation sent last. It is asked for with the referral
 * in hand, so who may not see that one cannot ask; no provider ever does.
 */
@ApplicationScoped
public class Letters {

    private static final String SENT = """
            select type, cast(body as text) from fhir_resource
            where organisation = ? and ((type = 'Task' and id = ?) or (type = 'ServiceRequest' and id = ?)
                or (type = 'Patient' and id = ?))
            union all
            select type, cast(body as text) from fhir_resource
            where organisation = ? and patient_id = ? and type in ('Condition', 'MedicationStatement', 'MedicationRequest')""";

    private static final Set<String> UNTRUE = Set.of("entered-in-error", "refuted");

    private final Session database;

    Letters(Session database) {
        this.database = database;
    }

    /**
     * For the broker.
     *
     * @param patientInstruction what the referrer says to the patient; the one thing of it that they read, too
     */
    public record Letter(
            @Nullable String description,
            List<Annotation> notes,
            @Nullable String patientInstruction,
            List<Relative> relatives,
            List<Diagnosis> diagnoses,
            List<Medicine> medication) {}

    public record Annotation(
            String text, @Nullable String author, @Nullable String at) {}

    /**
     * Somebody to whom one can turn about the patient.
     *
     * @param name empty when the referrer gave none
     */
    public record Relative(
            String name,
            @Nullable String relationship,
            @Nullable String phone,
            @Nullable String email) {}

    public record Diagnosis(
            String text,
            @Nullable String clinicalStatus,
            @Nullable String note) {}

    public record Medicine(
            String text, @Nullable String dosage, @Nullable String status) {}

    public Letter of(Referral referral) {
        var sent = sent(referral);
        var inOrder = Stream.of(of(sent, "ServiceRequest"), of(sent, "Task"))
                .flatMap(List::stream)
                .toList();
        return new Letter(
                of(sent, "Task").stream()
                        .flatMap(task -> text(task.path("description")))
                        .findFirst()
                        .orElse(null),
                inOrder.stream().flatMap(Letters::notes).toList(),
                instruction(sent).orElse(null),
                of(sent, "Patient").stream()
                        .flatMap(patient -> all(patient.path("contact")))
                        .map(Letters::relative)
                        .toList(),
                of(sent, "Condition").stream().flatMap(Letters::diagnosis).toList(),
                Stream.of(of(sent, "MedicationStatement"), of(sent, "MedicationRequest"))
                        .flatMap(List::stream)
                        .flatMap(Letters::medicine)
                        .toList());
    }

    /** For the patient. */
    public Optional<String> instruction(Referral referral) {
        return instruction(sent(referral));
    }

    private static Optional<String> instruction(List<Sent> sent) {
        return of(sent, "ServiceRequest").stream()
                .flatMap(order -> text(order.path("patientInstruction")))
                .findFirst();
    }

    private record Sent(String type, JsonNode body) {}

    /** What was sent as a resource, and what an order contains. */
    private static List<JsonNode> of(List<Sent> sent, String type) {
        return sent.stream()
                .flatMap(one -> Stream.concat(
                        one.type().equals(type) ? Stream.of(one.body()) : Stream.empty(),
                        all(one.body().path("contained"))
                                .filter(inside ->
                                        inside.path("resourceType").asText().equals(type))))
                .filter(body -> !UNTRUE.contains(body.path("status").asText()))
                .toList();
    }

    private List<Sent> sent(Referral referral) {
        var submission = referral.submission();
        var organisation = submission.requester().organisation();
        var patient = submission.patient().value();
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(SENT)) {
                query.setString(1, organisation);
                query.setObject(2, referral.id().value());
                query.setObject(3, submission.serviceRequestId());
                query.setObject(4, patient);
                query.setString(5, organisation);
                query.setObject(6, patient);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<Sent>();
                    while (rows.next()) {
                        found.add(new Sent(rows.getString(1), Documents.read(rows.getString(2), JsonNode.class)));
                    }
                    return found;
                }
            }
        });
    }

    private static Stream<Annotation> notes(JsonNode resource) {
        return all(resource.path("note"))
                .flatMap(note -> text(note.path("text"))
                        .map(text -> new Annotation(
                                text,
                                first(note.path("authorString"), note.at("/authorReference/display")),
                                first(note.path("time")))));
    }

    private static Relative relative(JsonNode contact) {
        var name = contact.path("name");
        var parts = Stream.concat(all(name.path("given")).flatMap(Letters::text), text(name.path("family")))
                .toList();
        return new Relative(
                text(name.path("text")).findFirst().orElse(String.join(" ", parts)),
                all(contact.path("relationship"))
                        .map(Letters::words)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                telecom(contact, "phone"),
                telecom(contact, "email"));
    }

    private static @Nullable String telecom(JsonNode contact, String system) {
        return all(contact.path("telecom"))
                .filter(telecom -> telecom.path("system").asText().equals(system))
                .flatMap(telecom -> text(telecom.path("value")))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Diagnosis> diagnosis(JsonNode condition) {
        var verified = condition.at("/verificationStatus/coding/0/code").asText();
        var words = words(condition.path("code"));
        return words == null || UNTRUE.contains(verified)
                ? Stream.empty()
                : Stream.of(new Diagnosis(
                        words,
                        first(condition.at("/clinicalStatus/coding/0/code")),
                        notes(condition).map(Annotation::text).findFirst().orElse(null)));
    }

    private static Stream<Medicine> medicine(JsonNode medication) {
        var words = words(medication.path("medicationCodeableConcept"));
        var text = words == null ? first(medication.at("/medicationReference/display")) : words;
        var dosage = Stream.concat(all(medication.path("dosage")), all(medication.path("dosageInstruction")))
                .flatMap(one -> text(one.path("text")))
                .findFirst()
                .orElse(null);
        return text == null ? Stream.empty() : Stream.of(new Medicine(text, dosage, first(medication.path("status"))));
    }

    /** Of a CodeableConcept: what was written, or what its code is called, or the code. */
    private static @Nullable String words(JsonNode concept) {
        return first(concept.path("text"), concept.at("/coding/0/display"), concept.at("/coding/0/code"));
    }

    private static @Nullable String first(JsonNode... nodes) {
        return Stream.of(nodes).flatMap(Letters::text).findFirst().orElse(null);
    }

    private static Stream<String> text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? Stream.of(node.textValue()) : Stream.empty();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
