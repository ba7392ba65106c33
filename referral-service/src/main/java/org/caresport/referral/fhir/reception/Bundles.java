package org.caresport.referral.fhir.reception;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.caresport.referral.fhir.examination.Examination;
import org.caresport.referral.fhir.http.Prefer;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.FhirAnswers;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.FhirConfig;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;

/** Does what the entries of a bundle ask for: a transaction's all together or not at all, a batch's one by one. */
@ApplicationScoped
class Bundles {

    private final Reception reception;
    private final Examination examination;
    private final FhirAnswers answers;
    private final FhirConfig config;

    Bundles(Reception reception, Examination examination, FhirAnswers answers, FhirConfig config) {
        this.reception = reception;
        this.examination = examination;
        this.answers = answers;
        this.config = config;
    }

    ObjectNode process(ObjectNode received, Sender sender, Prefer prefer) {
        var bundle = ReceivedBundle.read(received, config.mostEntries());
        examination.ofEnvelope(ReceivedBundle.envelope(received), sender);
        bundle.requests()
                .forEach(request -> SmartScopes.require(sender.caller(), request.type(), request.interaction()));
        var answer = FhirJson.object()
                .put("resourceType", "Bundle")
                .put("type", bundle.isTransaction() ? "transaction-response" : "batch-response");
        var entries = answer.putArray("entry");
        if (bundle.isTransaction()) {
            reception
                    .receive(bundle.requests(), sender)
                    .forEach(receipt -> entries.add(answers.entry(receipt, prefer)));
        } else {
            bundle.requests().forEach(request -> byItself(request, sender, prefer, entries));
        }
        return answer;
    }

    private void byItself(Request request, Sender sender, Prefer prefer, ArrayNode entries) {
        try {
            reception.receive(List.of(request), sender).forEach(receipt -> entries.add(answers.entry(receipt, prefer)));
        } catch (FhirRefusal refusal) {
            entries.add(FhirAnswers.entry(refusal));
        }
    }
}
