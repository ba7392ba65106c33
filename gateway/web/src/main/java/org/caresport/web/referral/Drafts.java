package org.caresport.web.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What somebody has begun to fill in, and whose hand it was last. */
@ApplicationScoped
class Drafts {

    private final DraftApi drafts;

    Drafts(@RestClient DraftApi drafts) {
        this.drafts = drafts;
    }

    /** @param version for the next save */
    record Kept(Map<String, List<String>> fields, String version, String by, String at) {}

    /** How a save went: an answer for the script that asked. */
    public record Saved(String state, String version, String says) {}

    Optional<RestResponse<DraftApi.Draft>> find(UUID id) {
        try {
            return Optional.of(drafts.read(id));
        } catch (ApiProblem none) {
            if (none.status() == 404 || none.status() == 405) {
                return Optional.empty();
            }
            throw none;
        }
    }

    RestResponse<DraftApi.Draft> save(UUID id, Form form) {
        var filled = IntakeForm.fields().stream()
                .filter(field -> form.has(field.name()))
                .map(field -> new DraftApi.Filled(field.name(), form.values(field.name())))
                .toList();
        boolean begun = form.has("draft");
        return drafts.save(id, begun ? form.value("draft") : null, begun ? null : "*", new DraftApi.Fields(filled));
    }

    void discard(UUID id) {
        drafts.discard(id);
    }

    static Map<String, List<String>> values(DraftApi.Draft draft) {
        var values = new LinkedHashMap<String, List<String>>();
        draft.fields().forEach(field -> values.put(field.name(), field.values()));
        return values;
    }
}
