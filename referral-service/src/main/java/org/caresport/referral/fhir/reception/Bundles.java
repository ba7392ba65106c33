package org.caresport.referral.fhir.reception;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Examination;
import org.caresport.referral.fhir.filing.Filing;
import org.caresport.referral.fhir.filing.Links;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.http.Prefer;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.Answers;
import org.caresport.referral.fhir.kept.Denials;
import org.caresport.referral.fhir.kept.KeptResources;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.FhirConfig;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.reception.ReceivedBundle.Request;

/** Does what the entries of a bundle ask for: a transaction's all together or not at all, a batch's one by one. */
@ApplicationScoped
class Bundles {

    private final Reception reception;
    private final TaskUpdates updates;
    private final Attempts attempts;
    private final Examination examination;
    private final Filing filing;
    private final Answers answers;
    private final Denials denials;
    private final Links links;
    private final FhirConfig config;

    Bundles(
            Reception reception,
            TaskUpdates updates,
            Attempts attempts,
            Examination examination,
            Filing filing,
            Answers answers,
            Denials denials,
            Links links,
            FhirConfig config) {
        this.reception = reception;
        this.updates = updates;
        this.attempts = attempts;
        this.examination = examination;
        this.filing = filing;
        this.answers = answers;
        this.denials = denials;
        this.links = links;
        this.config = config;
    }

    ObjectNode process(ObjectNode received, Sender sender, Prefer prefer) {
        var bundle = ReceivedBundle.read(received, config.mostEntries());
        examination.ofEnvelope(ReceivedBundle.envelope(received), sender);
        bundle.requests().forEach(request -> requireScope(request, sender));
        var answer = FhirJson.object()
                .put("resourceType", "Bundle")
                .put("type", bundle.isTransaction() ? "transaction-response" : "batch-response");
        var entries = answer.putArray("entry");
        if (bundle.isTransaction()) {
            transaction(bundle.requests(), sender).forEach(receipt -> entries.add(answers.entry(receipt, prefer)));
        } else {
            bundle.requests().forEach(request -> batch(request, sender, prefer, entries));
        }
        return answer;
    }

    private static void requireScope(Request request, Sender sender) {
        SmartScopes.require(
                sender.caller(), request.entry().type(), request.isCreate() ? Interaction.CREATE : Interaction.UPDATE);
    }

    private List<Receipt> transaction(List<Request> requests, Sender sender) {
        var creates =
                requests.stream().filter(Request::isCreate).map(Request::entry).toList();
        var updates = requests.stream().filter(request -> !request.isCreate()).toList();
        var arrivals = examination.of(creates, sender);
        return denials.logging(
                "create",
                sender.caller(),
                () -> links.named(creates),
                () -> denials.logging(
                        "update",
                        sender.caller(),
                        () -> named(updates),
                        () -> inTransaction(requests, arrivals, sender)));
    }

    private List<Receipt> inTransaction(List<Request> requests, List<Arrival> arrivals, Sender sender) {
        return attempts.inTransaction(() -> {
            var filed = filing.file(arrivals, sender).iterator();
            var receipts = new ArrayList<Receipt>();
            for (var request : requests) {
                receipts.add(request.isCreate() ? filed.next() : update(request, sender));
            }
            return receipts;
        });
    }

    private void batch(Request request, Sender sender, Prefer prefer, ArrayNode entries) {
        try {
            var receipt = request.isCreate()
                    ? reception.receive(List.of(request.entry()), sender).getFirst()
                    : denials.logging(
                            "update",
                            sender.caller(),
                            () -> named(List.of(request)),
                            () -> attempts.inTransaction(() -> update(request, sender)));
            entries.add(answers.entry(receipt, prefer));
        } catch (FhirRefusal refusal) {
            entries.add(Answers.entry(refusal));
        }
    }

    private Receipt update(Request request, Sender sender) {
        return updates.apply(
                task(request), request.entry().body(), request.entry().path(), request.ifMatch(), sender);
    }

    private static List<ResourceAddress> named(List<Request> updates) {
        return updates.stream()
                .flatMap(update -> KeptResources.address("Task", task(update)).stream())
                .toList();
    }

    private static String task(Request update) {
        return update.url().substring("Task/".length());
    }
}
