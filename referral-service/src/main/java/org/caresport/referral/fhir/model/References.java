package org.caresport.referral.fhir.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caresport.kit.json.OutsideName;

/** The references that a resource holds, wherever they stand in it. */
public record References(List<Held> all) {

    /** One reference, the object it stands in, and its FHIRPath. */
    public record Held(ObjectNode holder, String path) {

        public String value() {
            return holder.path("reference").asText();
        }
    }

    public static References in(ObjectNode resource, String path) {
        var found = new ArrayList<Held>();
        collect(resource, path, found);
        return new References(found);
    }

    public void replace(UnaryOperator<String> other) {
        all.forEach(held -> held.holder().put("reference", other.apply(held.value())));
    }

    private static void collect(JsonNode node, String path, List<Held> found) {
        if (node instanceof ObjectNode object && object.path("reference").isTextual()) {
            found.add(new Held(object, path + ".reference"));
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", found);
            }
        } else {
            node.properties()
                    .forEach(child -> collect(child.getValue(), path + "." + OutsideName.shown(child.getKey()), found));
        }
    }
}
