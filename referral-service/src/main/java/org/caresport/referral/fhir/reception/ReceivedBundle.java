package org.caresport.referral.fhir.reception;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.reception.Request.Create;
import org.caresport.referral.fhir.reception.Request.Update;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** A transaction or a batch: what its entries ask for. */
record ReceivedBundle(boolean isTransaction, List<Request> requests) {

    private static final Set<String> TYPES = Set.of("transaction", "batch");
    private static final String TASK = "Task/";

    /** @throws FhirRefusal 422 with everything that is wrong with the bundle itself; its resources are not looked at yet */
    static ReceivedBundle read(ObjectNode bundle, int mostEntries) {
        var faults = new Faults();
        var type = bundle.path("type").asText();
        if (!TYPES.contains(type)) {
            faults.rule("Bundle.type", "must be transaction or batch");
        }
        var entries = bundle.path("entry");
        if (!entries.isArray() || entries.isEmpty()) {
            faults.required("Bundle.entry");
        }
        if (entries.size() > mostEntries) {
            throw FhirRefusal.of(
                    413, IssueType.TOOCOSTLY, "Bundle.entry", "holds more than %d entries".formatted(mostEntries));
        }
        var requests = new ArrayList<Request>();
        var fullUrls = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            request(entries.get(i), "Bundle.entry[" + i + "]", fullUrls, requests, faults);
        }
        faults.throwIfAny();
        return new ReceivedBundle(type.equals("transaction"), requests);
    }

    /** What stands around the resources of a bundle that was read. */
    static ObjectNode envelope(ObjectNode bundle) {
        var envelope = FhirJson.object();
        envelope.setAll(bundle);
        var entries = envelope.putArray("entry");
        bundle.path("entry").forEach(entry -> {
            var around = entries.addObject();
            entry.properties().forEach(property -> around.set(property.getKey(), property.getValue()));
            around.remove("resource");
        });
        return envelope;
    }

    private static void request(
            JsonNode entry, String path, Set<String> fullUrls, List<Request> requests, Faults faults) {
        var method = entry.path("request").path("method").asText();
        var url = entry.path("request").path("url").asText();
        var fullUrl = text(entry.path("fullUrl"));
        if (fullUrl != null && !fullUrls.add(fullUrl)) {
            faults.rule(path + ".fullUrl", "is the same as that of another entry");
        }
        if (!(entry.path("resource") instanceof ObjectNode resource)) {
            faults.required(path + ".resource");
            return;
        }
        var type = resource.path("resourceType").asText();
        var asked = entry.path("request");
        switch (method) {
            case "POST" -> {
                if (!url.equals(type)) {
                    faults.rule(path + ".request.url", "must be the type of the entry's resource");
                }
                requests.add(
                        new Create(new Entry(path + ".resource", fullUrl, resource, text(asked.path("ifNoneExist")))));
            }
            case "PUT" -> {
                if (!url.startsWith(TASK) || !type.equals("Task")) {
                    faults.add(
                            IssueType.NOTSUPPORTED, path + ".request.url", "only a Task can be updated, as Task/[id]");
                    return;
                }
                requests.add(new Update(
                        url.substring(TASK.length()), resource, path + ".resource", text(asked.path("ifMatch"))));
            }
            case "" -> faults.required(path + ".request.method");
            default -> faults.add(IssueType.NOTSUPPORTED, path + ".request.method", "must be POST or PUT");
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
