package org.caresport.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caresport.demo.people.Ehr.Receipt;

/** What came of a scene, told from what the platform answered. */
final class Told {

    private Told() {}

    static Words worklistLine(JsonNode line) {
        var reasons = line.path("reasons")
                .valueStream()
                .map(reason -> reason.path("display").asText())
                .collect(Collectors.joining(", "));
        return same("%s · %s · %s"
                .formatted(line.at("/patient/name").asText(), line.path("state").asText(), reasons));
    }

    static Words programme(JsonNode proposal) {
        return same("%s – %s"
                .formatted(
                        proposal.path("title").asText(),
                        proposal.path("organisationName").asText()));
    }

    static Words proposals(List<JsonNode> proposals) {
        var best = proposals.stream()
                .limit(3)
                .map(proposal -> "%2d  %s  %3.0f  %s – %s"
                        .formatted(
                                proposal.path("rank").asInt(),
                                proposal.path("suitability").asText(),
                                proposal.path("score").asDouble(),
                                proposal.path("title").asText(),
                                proposal.path("organisationName").asText()))
                .collect(Collectors.joining("\n"));
        return new Words(
                "%s%nof %d proposals; the first because:%n%s"
                        .formatted(best, proposals.size(), reasons(proposals, "en")),
                "%s%nvan %d voorstellen; het eerste omdat:%n%s"
                        .formatted(best, proposals.size(), reasons(proposals, "nl")));
    }

    static Words locations(List<Receipt> receipts) {
        var text = receipts.stream()
                .filter(receipt -> List.of("Patient", "ServiceRequest", "Task").contains(receipt.type()))
                .map(receipt -> "%s  %s  ETag %s".formatted(receipt.status(), receipt.location(), receipt.etag()))
                .collect(Collectors.joining("\n"));
        return new Words(
                text + "\nand %d more".formatted(receipts.size() - 3),
                text + "\nen nog %d".formatted(receipts.size() - 3));
    }

    static Words status(JsonNode task) {
        var business = task.path("businessStatus").path("text").asText("");
        var text = "Task %s%s".formatted(task.path("status").asText(), business.isEmpty() ? "" : " – " + business);
        return same(text);
    }

    static Words page(JsonNode view) {
        var fields =
                view.path("participant").propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return new Words(
                "the page shows %s; no diagnosis, no BSN".formatted(fields),
                "de pagina toont %s; geen diagnose, geen BSN".formatted(fields));
    }

    private static String reasons(List<JsonNode> proposals, String language) {
        return proposals
                .getFirst()
                .path("reasons")
                .valueStream()
                .limit(4)
                .map(reason -> "  · " + reason.path("text").path(language).asText())
                .collect(Collectors.joining("\n"));
    }

    private static Words same(String text) {
        return new Words(text, text);
    }
}
