package org.caresport.referral.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.caresport.referral.fhir.ReceivedBundle.Request;

/** Does what the entries of a bundle ask for: a transaction's all together or not at all, a batch's one by one. */
@ApplicationScoped
class Bundles {

    private final Reception reception;
    private final TaskUpdates updates;
    private final Attempts attempts;
    private final Examination examination;
    private final Filing filing;
    private final Answers answers;
    private final FhirConfig config;

    Bundles(
            Reception reception,
            TaskUpdates updates,
            Attempts attempts,
            Examination examination,
            Filing filing,
            Answers answers,
            FhirConfig config) {
        this.reception = reception;
        this.updates = updates;
        this.attempts = attempts;
        this.examination = examination;
        this.filing = filing;
        this.answers = answers;
        this.config = config;
    }

    ObjectNode process(ObjectNode received, Sender sender, Prefer prefer) {
        var bundle = ReceivedBundle.read(received, config.mostEntries());
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
        var creates = requests.stream().filter(Request::isCreate).toList();
        var arrivals = examination.of(creates.stream().map(Request::entry).toList(), sender);
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
                    : attempts.inTransaction(() -> update(request, sender));
            entries.add(answers.entry(receipt, prefer));
        } catch (FhirRefusal refusal) {
            entries.add(Answers.entry(refusal));
        }
    }

    private Receipt update(Request request, Sender sender) {
        var id = request.url().substring("Task/".length());
        return updates.apply(id, request.entry().body(), request.entry().path(), request.ifMatch(), sender);
    }
}
