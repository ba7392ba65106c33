package org.caresport.matching.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.caresport.matching.domain.Text;
import org.jspecify.annotations.Nullable;

/** A piece of a rule file with the words to say where it stands. Every question it can't answer is a refusal. */
record Piece(String where, JsonNode node) {

    /** Refuses fields that nobody asks for: a misspelt one must not be passed over in silence. */
    Piece only(String... fields) {
        if (!node.isObject()) {
            throw refuse("expected fields " + List.of(fields) + ", found " + node);
        }
        var allowed = Set.of(fields);
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw refuse("unknown field '" + name + "'; known are " + List.of(fields));
            }
        });
        return this;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Piece at(String field) {
        if (!has(field)) {
            throw refuse("'" + field + "' is missing");
        }
        return new Piece(where, node.get(field));
    }

    @Nullable
    Piece find(String field) {
        return has(field) ? at(field) : null;
    }

    Piece in(String place) {
        return new Piece(where + ", " + place, node);
    }

    String text(String field) {
        return at(field).asText();
    }

    String asText() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw refuse("expected text, found " + node);
        }
        return node.textValue();
    }

    double number(String field) {
        return at(field).asNumber();
    }

    double asNumber() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw refuse("expected a number, found " + node);
        }
        return node.doubleValue();
    }

    Text bothLanguages() {
        only("nl", "en");
        return new Text(text("nl"), text("en"));
    }

    List<Piece> items() {
        if (!node.isArray() || node.isEmpty()) {
            throw refuse("expected a list with something in it, found " + node);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(item -> new Piece(where, item))
                .toList();
    }

    Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        for (var item : items()) {
            if (!codes.add(item.asText())) {
                throw refuse("'" + item.asText() + "' is listed twice");
            }
        }
        return Set.copyOf(codes);
    }

    Map<String, Piece> fields() {
        if (!node.isObject()) {
            throw refuse("expected named fields, found " + node);
        }
        var fields = new LinkedHashMap<String, Piece>();
        node.fields().forEachRemaining(field -> fields.put(field.getKey(), new Piece(where, field.getValue())));
        return fields;
    }

    RuleFileException refuse(String what) {
        return new RuleFileException(where, what);
    }
}
